/** The OpenAPI document, against which answers are checked. */
@NullMarked
package dev.skillway.app.openapi;

import org.jspecify.annotations.NullMarked;

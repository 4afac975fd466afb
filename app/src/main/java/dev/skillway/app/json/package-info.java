/** What JSON answers of the command line and of the API have in common. */
@NullMarked
package dev.skillway.app.json;

import org.jspecify.annotations.NullMarked;

/** The HTTP API: the server, its routes, and the checks that each request passes in order. */
@NullMarked
package dev.skillway.app.http;

import org.jspecify.annotations.NullMarked;

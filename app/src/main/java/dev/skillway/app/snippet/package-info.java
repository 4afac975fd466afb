/**
 * Programs that send a request, for each client from which people call the API. A template has the
 * program, a notation writes the request in its language.
 */
@NullMarked
package dev.skillway.app.snippet;

import org.jspecify.annotations.NullMarked;

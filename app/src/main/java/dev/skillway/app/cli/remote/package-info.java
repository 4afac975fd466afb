/** A server on another machine, as a client of its API sees it; prints nothing. */
@NullMarked
package dev.skillway.app.cli.remote;

import org.jspecify.annotations.NullMarked;

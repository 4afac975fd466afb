/** One request on its way: what came, what was found out about it, and what is answered. */
@NullMarked
package dev.skillway.app.http.exchange;

import org.jspecify.annotations.NullMarked;

/** What a request means that no endpoint takes, and the one that does the same. */
@NullMarked
package dev.skillway.core.explain;

import org.jspecify.annotations.NullMarked;

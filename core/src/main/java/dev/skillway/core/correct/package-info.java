/** Writes the body that would have been right, where every problem has one remedy. */
@NullMarked
package dev.skillway.core.correct;

import org.jspecify.annotations.NullMarked;

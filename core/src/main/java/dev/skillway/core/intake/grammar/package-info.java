/**
 * Reads a body as a tree of values in whatever shape people write changes: by the words of a
 * vocabulary, with a context that outer objects hand to inner ones.
 */
@NullMarked
package dev.skillway.core.intake.grammar;

import org.jspecify.annotations.NullMarked;

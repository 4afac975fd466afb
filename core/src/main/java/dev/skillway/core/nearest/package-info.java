/**
 * The nearest right word to a wrong one, for "did you mean": folds what only looks different, and
 * counts typing slips. Sees nothing but the JDK.
 */
@NullMarked
package dev.skillway.core.nearest;

import org.jspecify.annotations.NullMarked;

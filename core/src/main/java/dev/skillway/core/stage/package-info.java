/**
 * Keeps what was read of an input until it is planned and applied, in a few tens of bytes a change:
 * numbers in memory, texts in a file.
 */
@NullMarked
package dev.skillway.core.stage;

import org.jspecify.annotations.NullMarked;

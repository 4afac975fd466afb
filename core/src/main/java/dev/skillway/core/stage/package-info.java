/**
 * Keeps what was read of an input until it is planned and applied, in a few tens of bytes a change:
 * numbers in memory, texts in a file; and writes the JSON in which much of it is stored.
 */
@NullMarked
package dev.skillway.core.stage;

import org.jspecify.annotations.NullMarked;

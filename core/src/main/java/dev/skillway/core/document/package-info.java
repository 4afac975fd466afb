/**
 * Reads small JSON documents whose members are known; all that is wrong with one is told at once.
 */
@NullMarked
package dev.skillway.core.document;

import org.jspecify.annotations.NullMarked;

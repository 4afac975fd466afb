/**
 * Holds the grammar against bodies that nobody wrote down: a meaning is made by chance, said as
 * JSON in some way that the contract knows, and must be read as that meaning; or spoilt, and
 * refused.
 */
@NullMarked
package dev.skillway.core.shapes;

import org.jspecify.annotations.NullMarked;

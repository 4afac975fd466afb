/**
 * The words that all of Skillway shares, connectors included: agents, skills, scales,
 * proficiencies, changes, and the problems and notices that answer them. Plain values without I/O.
 */
@NullMarked
package dev.skillway.spi.change;

import org.jspecify.annotations.NullMarked;

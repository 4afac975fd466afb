/**
 * Step 1 of 4: reads input of any shape into wishes, each with its position. Knows how people write
 * changes; of the org that they are meant for it is told no more than what agents and skills are
 * called.
 */
@NullMarked
package dev.skillway.core.intake;

import org.jspecify.annotations.NullMarked;

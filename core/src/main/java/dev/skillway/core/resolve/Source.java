package dev.skillway.core.resolve;

import dev.skillway.spi.change.Position;

/**
 * Where a change was asked for.
 *
 * @param record number of its record among those of all inputs, from 0 on
 * @param part index of its one cell in a wide record; {@link dev.skillway.core.intake.Origin#WHOLE}
 *     where the record says nothing else
 * @param item its place as a whole
 * @param proficiency where its proficiency stands or, where it has none, belongs
 */
public record Source(int record, int part, Position item, Position proficiency) {}

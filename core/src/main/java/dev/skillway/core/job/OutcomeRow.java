package dev.skillway.core.job;

import dev.skillway.spi.change.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One change's row in the account of its job: as it was written, and what became of it.
 *
 * @param input index of its input; null for a removal that a replacement implied
 */
record OutcomeRow(
    @Nullable Integer input,
    @Nullable String agent,
    @Nullable String skill,
    @Nullable String proficiency,
    @Nullable String operation,
    Outcome outcome,
    @Nullable String before,
    @Nullable String after,
    @Nullable String problem) {}

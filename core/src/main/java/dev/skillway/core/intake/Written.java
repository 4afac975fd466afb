package dev.skillway.core.intake;

import org.jspecify.annotations.Nullable;

/** The fields of a wish as they were written, so that they can be handed back; null = not given. */
public record Written(
    @Nullable String agent,
    @Nullable String skill,
    @Nullable String proficiency,
    @Nullable String operation) {}

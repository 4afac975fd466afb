package dev.skillway.core.directory;

import dev.skillway.spi.change.Proficiency;

/** One assignment, by the ids of its agent and skill. */
public record Held(String agent, String skill, Proficiency proficiency) {}

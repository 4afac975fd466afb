package dev.skillway.core.job;

/**
 * An input that was read.
 *
 * @param name as it was given
 * @param format by which it was recognised, and in which its results are written
 */
public record JobInput(String name, String format) {}

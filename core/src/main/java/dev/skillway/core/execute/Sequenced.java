package dev.skillway.core.execute;

import dev.skillway.core.plan.Step;

/**
 * A step and its place in the plan.
 *
 * @param number 0-based, unique in a job
 */
public record Sequenced(int number, Step step) {}

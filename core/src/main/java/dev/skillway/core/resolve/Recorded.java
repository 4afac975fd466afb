package dev.skillway.core.resolve;

/**
 * A record of which changes were read.
 *
 * @param number from 0 on, over all inputs
 * @param input the name of its input
 * @param text as it can be handed back
 */
public record Recorded(int number, String input, String text) {}

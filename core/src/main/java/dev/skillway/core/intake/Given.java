package dev.skillway.core.intake;

/**
 * What is known of an input before it is read.
 *
 * @param input its name, for positions
 * @param endpoint where it was meant for
 * @param names of the org's agents and skills
 * @param notices where is noted what was understood all the same
 */
public record Given(String input, Endpoint endpoint, Names names, Notices notices) {}

package dev.skillway.bench;

/** One change of the sample: the agent is to have the skill at that proficiency. */
record Row(String agent, String skill, int proficiency) {}

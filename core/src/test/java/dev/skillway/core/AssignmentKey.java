package dev.skillway.core;

/** Names one assignment of an org by the ids of its agent and skill. */
public record AssignmentKey(String agent, String skill) {}

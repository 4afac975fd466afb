package dev.skillway.core.store;

/**
 * A contact centre that changes are written to.
 *
 * @param key its row in the store
 * @param name how people call it
 */
public record Org(long key, String name) {}

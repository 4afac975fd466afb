package dev.skillway.app.http.exchange;

import org.jspecify.annotations.Nullable;

/**
 * The request that does what was meant.
 *
 * @param body JSON; null where it takes none
 */
public record Corrected(String method, String path, @Nullable String body) {}

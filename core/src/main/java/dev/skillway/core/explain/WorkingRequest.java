package dev.skillway.core.explain;

import org.jspecify.annotations.Nullable;

/**
 * A request that some endpoint takes.
 *
 * @param path percent-encoded
 * @param body JSON in a documented shape; null where it takes none
 */
public record WorkingRequest(String method, String path, @Nullable String body) {}

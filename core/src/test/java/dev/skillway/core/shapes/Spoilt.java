package dev.skillway.core.shapes;

import dev.skillway.spi.change.Code;
import org.jspecify.annotations.Nullable;

/**
 * A body that must be refused.
 *
 * @param request where it is sent
 * @param pointer where; null where the contract leaves it open
 */
record Spoilt(String request, Json json, Code code, @Nullable String pointer) {}

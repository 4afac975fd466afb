package dev.skillway.bench;

import dev.skillway.core.intake.Endpoint;
import java.nio.charset.StandardCharsets;

/**
 * A body of many changes in one of the shapes that people send.
 *
 * @param numbers whether its ids are those of the org whose ids are numbers
 */
record Body(String shape, Endpoint endpoint, boolean numbers, String json) {
  static Body of(String shape, String method, String path, String json) {
    return new Body(shape, Endpoint.of(method, path).orElseThrow(), false, json);
  }

  Body ofNumbers() {
    return new Body(shape, endpoint, true, json);
  }

  byte[] bytes() {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}

package dev.skillway.app.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * The body of a request.
 *
 * @param input the name of the file that it was read from, as messages call it
 * @param type its media type
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares bodies, and none is written to.
public record Content(String input, String type, byte[] bytes) {
  static final Content NONE = new Content("", "", new byte[0]);

  /** A small JSON document. */
  static Content json(JsonNode tree) {
    return new Content("", "application/json", tree.toString().getBytes(StandardCharsets.UTF_8));
  }
}

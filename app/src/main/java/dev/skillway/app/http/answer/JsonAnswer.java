package dev.skillway.app.http.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.app.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A JSON object, an entry of a list a line. */
public final class JsonAnswer {
  private JsonAnswer() {}

  /** Writes the members of an object. */
  @FunctionalInterface
  public interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  public static Answer.Content of(int status, Members members) {
    return new Answer.Content(status, MediaTypes.JSON, bytes(members), List.of());
  }

  /** The object's text. */
  public static String text(Members members) {
    return new String(bytes(members), StandardCharsets.UTF_8).strip();
  }

  /** The object's text in UTF-8, with a line end. */
  static byte[] bytes(Members members) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.generator(bytes)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}

package dev.skillway.core.corpus;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.DirectoryFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The cases of the resource {@code threads.jsonl}, and the directory that they start from. */
final class Corpus {
  /** Numbers stay as they are written. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Corpus() {}

  /** Every line. */
  static List<Case> all() {
    var reader = new CaseReader(directory());
    return lines().stream().map(reader::read).toList();
  }

  /** The cases that the body decides: all but those that are left out by name. */
  static List<Case> aboutTheBody() {
    Set<String> leftOut = LeftOut.names();
    return all().stream().filter(example -> !leftOut.contains(example.id())).toList();
  }

  static List<JsonNode> lines() {
    return resource(
            "threads.jsonl", file -> new String(file.readAllBytes(), StandardCharsets.UTF_8))
        .lines()
        .map(Corpus::line)
        .toList();
  }

  static Content directory() {
    return switch (resource("directory.json", file -> DirectoryFile.read("directory.json", file))) {
      case DirectoryFile.Reading.Read(var content) -> content;
      case DirectoryFile.Reading.Unreadable(var problems) -> throw new AssertionError(problems);
    };
  }

  private static JsonNode line(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(text, broken);
    }
  }

  /** Reads a resource. */
  private interface Reading<T> {
    T read(InputStream file) throws IOException;
  }

  private static <T> T resource(String name, Reading<T> reading) {
    try (InputStream file = Objects.requireNonNull(Corpus.class.getResourceAsStream(name), name)) {
      return reading.read(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

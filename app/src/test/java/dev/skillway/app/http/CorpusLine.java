package dev.skillway.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.Held;
import dev.skillway.spi.change.Proficiency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A line of the corpus under one handling: a request, and what is to come of it. */
record CorpusLine(JsonNode line, boolean isStrict) {
  private static final String FOLDER = "/dev/skillway/core/corpus/";

  /** Every line, lenient and strict. */
  static List<CorpusLine> all() {
    return resource("threads.jsonl")
        .lines()
        .map(CorpusLine::tree)
        .flatMap(line -> Stream.of(new CorpusLine(line, false), new CorpusLine(line, true)))
        .toList();
  }

  /** The agents and skills that all lines speak of. */
  static Content directory() {
    try {
      return TestServer.directory(resource("directory.json"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  JsonNode expected() {
    return line.required(isStrict ? "strict" : "lenient");
  }

  String path() {
    return line.at("/request/path").asText();
  }

  /** The request without its token and without {@code Prefer}. */
  Call call() {
    JsonNode request = line.required("request");
    var call = Call.of(request.required("method").asText() + " " + path());
    for (var header : request.path("headers").properties()) {
      call = call.with(header.getKey(), header.getValue().asText());
    }
    if (request.has("body")) {
      return call.body(request.get("body").toString());
    }
    return request.has("bodyText") ? call.body(request.get("bodyText").asText()) : call;
  }

  boolean hasToken() {
    return !line.required("scopes").isNull();
  }

  List<String> scopes() {
    return line.required("scopes").valueStream().map(JsonNode::asText).toList();
  }

  List<Held> before() {
    return line.path("before")
        .valueStream()
        .map(
            held ->
                new Held(
                    held.required(0).asText(),
                    held.required(1).asText(),
                    Proficiency.of(held.required(2).decimalValue())))
        .toList();
  }

  /** Lists of texts and numbers, each as one text: {@code x y 90}. */
  static List<String> texts(JsonNode lists) {
    return lists
        .valueStream()
        .map(list -> String.join(" ", list.valueStream().map(JsonNode::asText).toList()))
        .sorted()
        .toList();
  }

  @Override
  public String toString() {
    return line.path("id").asText() + (isStrict ? " strict" : " lenient");
  }

  private static JsonNode tree(String text) {
    try {
      return Reply.JSON.readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(text, broken);
    }
  }

  private static String resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(CorpusLine.class.getResourceAsStream(FOLDER + name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

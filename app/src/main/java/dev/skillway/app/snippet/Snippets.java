package dev.skillway.app.snippet;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes programs that send a request, whole and ready to run. */
public final class Snippets {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().escapeHTML(false).withLoader(Snippets::template);

  private Snippets() {}

  /**
   * A program for this client.
   *
   * @param address the server's, as {@code http://127.0.0.1:8080}
   */
  public static String write(Target target, String address, SnippetRequest request) {
    return write(target.word(), target.notation(), address, request);
  }

  /** A program of which ServiceNow makes the body, out of a table. */
  static String writeForTable(String address, SnippetRequest request) {
    return write("servicenow-table", Notations.JAVASCRIPT, address, request);
  }

  private static String write(
      String template, Notation notation, String address, SnippetRequest request) {
    try (Reader text = template(template)) {
      Template compiled = COMPILER.compile(text);
      return compiled.execute(values(notation, address, request));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, Object> values(
      Notation notation, String address, SnippetRequest request) {
    var values = new HashMap<String, Object>();
    values.put("address", notation.text().apply(address));
    values.put("method", notation.text().apply(request.method()));
    values.put("path", notation.text().apply(request.path()));
    values.put("headers", headers(notation, request.headers()));
    values.put("indent", (Mustache.Lambda) (part, out) -> out.write(part.execute().indent(2)));
    values.put("json", (Mustache.Lambda) (part, out) -> out.write(Quotes.json(part.execute())));
    values.put("hasBody", request.body() != null);
    values.put("body", request.body() == null ? "" : notation.body().apply(request.body()));
    values.put("rawMethod", request.method());
    values.put("rawPath", request.path());
    return values;
  }

  private static List<Map<String, String>> headers(
      Notation notation, List<Map.Entry<String, String>> headers) {
    return headers.stream().map(header -> header(notation, header)).toList();
  }

  private static Map<String, String> header(Notation notation, Map.Entry<String, String> header) {
    String name = header.getKey();
    String value = header.getValue();
    return Map.of(
        "name", notation.text().apply(name),
        "value", notation.text().apply(value),
        "line", notation.text().apply(name + ": " + value),
        "jsonName", Quotes.json(name),
        "jsonValue", Quotes.json(value));
  }

  private static Reader template(String name) {
    InputStream resource =
        Objects.requireNonNull(Snippets.class.getResourceAsStream(name + ".mustache"), name);
    return new InputStreamReader(resource, StandardCharsets.UTF_8);
  }
}

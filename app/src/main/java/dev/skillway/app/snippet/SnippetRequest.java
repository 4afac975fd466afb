package dev.skillway.app.snippet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The request that a program sends.
 *
 * @param path percent-encoded, with its query
 * @param headers each with its value, in order; without those that the program makes itself: the
 *     token, the key, the type of the body, and what belongs to a connection
 * @param body JSON; null where there is none
 */
public record SnippetRequest(
    String method, String path, List<Map.Entry<String, String>> headers, @Nullable String body) {
  private static final Pattern METHOD = Pattern.compile("[A-Z]+");
  private static final Pattern PATH = Pattern.compile("/[!#-;=?-\\[\\]_a-z~]*");
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE = Pattern.compile("[\\t -~\\u00a0-\\u00ff]*");

  private static final Set<String> OWN =
      Set.of(
          "authorization",
          "idempotency-key",
          "content-type",
          "content-length",
          "content-encoding",
          "transfer-encoding",
          "connection",
          "expect",
          "host");

  public SnippetRequest {
    headers =
        headers.stream()
            .filter(header -> !OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
            .toList();
    require(METHOD, method);
    require(PATH, path);
    for (Map.Entry<String, String> header : headers) {
      require(NAME, header.getKey());
      require(VALUE, header.getValue());
    }
    if (body != null) {
      requireJson(body);
    }
  }

  private static void require(Pattern form, String text) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException("no part of a request: " + text);
    }
  }

  private static void requireJson(String body) {
    try (JsonParser parser = new JsonFactory().createParser(body)) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("no JSON: nothing");
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("more than one JSON value");
      }
    } catch (IOException broken) {
      throw new IllegalArgumentException("no JSON: " + body, broken);
    }
  }
}

package dev.skillway.app.http.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about (RFC 3986).
 *
 * @param path as it was sent
 * @param segments of the path, decoded; a slash at the end counts for nothing
 * @param query by name, in the order of the query, decoded
 */
public record Target(String path, List<String> segments, Map<String, List<String>> query) {
  public Target {
    segments = List.copyOf(segments);
  }

  /**
   * Reads the parts of a request line.
   *
   * @return empty where something is percent-encoded that is no UTF-8, or not well
   */
  public static Optional<Target> of(String path, @Nullable String query) {
    try {
      List<String> segments = new ArrayList<>();
      for (String segment : path.split("/", -1)) {
        segments.add(decoded(segment.replace("+", "%2B")));
      }
      segments.removeFirst();
      if (!segments.isEmpty() && segments.getLast().isEmpty()) {
        segments.removeLast();
      }
      return Optional.of(new Target(path, segments, parameters(query == null ? "" : query)));
    } catch (CharacterCodingException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The path in which only what must be is percent-encoded, and no slash stands at the end. */
  public String canonical() {
    return segments.stream()
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/", "/", ""));
  }

  /** The value of a parameter; of several the last one. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name)).map(List::getLast);
  }

  public List<String> parameters(String name, List<String> otherwise) {
    return query.getOrDefault(name, otherwise);
  }

  private static Map<String, List<String>> parameters(String query)
      throws CharacterCodingException {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String part : query.split("&", -1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = decoded(equals < 0 ? part : part.substring(0, equals));
        String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
        parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  private static String decoded(String text) throws CharacterCodingException {
    String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
    if (decoded.indexOf('\uFFFD') >= 0
        && text.indexOf('\uFFFD') < 0
        && !text.contains("%EF%BF%BD")) {
      throw new CharacterCodingException();
    }
    return decoded;
  }
}

package dev.skillway.app.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a path looks like: literal segments and {@code {parameters}}.
 *
 * @param text {@code /api/v2/users/{userId}/skills}
 */
record Template(String text, List<String> segments) {
  Template {
    segments = List.copyOf(segments);
  }

  static Template of(String text) {
    return new Template(text, List.of(text.substring(1).split("/")));
  }

  /** The parameters of a path that looks so. */
  Optional<Map<String, String>> match(List<String> path) {
    if (path.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String segment = segments.get(i);
      if (isParameter(segment)) {
        if (path.get(i).isEmpty()) {
          return Optional.empty();
        }
        parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  /** How many segments, from the first on, are literal: literal ones go before parameters. */
  boolean isBefore(Template other) {
    for (int i = 0; i < segments.size() && i < other.segments.size(); i++) {
      boolean parameter = isParameter(segments.get(i));
      if (parameter != isParameter(other.segments.get(i))) {
        return !parameter;
      }
    }
    return false;
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }
}

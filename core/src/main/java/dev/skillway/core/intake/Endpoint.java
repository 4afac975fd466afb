package dev.skillway.core.intake;

import dev.skillway.spi.change.Mode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a body was meant for.
 *
 * @param agent the id in the path
 * @param skill the id in the path
 */
public record Endpoint(Mode mode, @Nullable String agent, @Nullable String skill) {
  /** None was given. */
  public static final Endpoint FILE = new Endpoint(Mode.MERGE, null, null);

  private static final Pattern BATCH =
      Pattern.compile("POST /api/v2/users/skills(/bulk[Uu]pdate)?");
  private static final Pattern SET =
      Pattern.compile("(PUT|PATCH) /api/v2/(?:agents/)?users/([^/]+)/skills(?:/([^/]+))?");

  /** The endpoint of that path, without its query; empty where there is none. */
  public static Optional<Endpoint> of(String method, String path) {
    String line = method + " " + path;
    if (BATCH.matcher(line).matches()) {
      return Optional.of(FILE);
    }
    Matcher set = SET.matcher(line);
    if (!set.matches() || path.equals("/api/v2/users/skills")) {
      return Optional.empty();
    }
    boolean whole = set.group(1).equals("PUT") && set.group(3) == null;
    return Optional.of(new Endpoint(whole ? Mode.REPLACE : Mode.MERGE, set.group(2), set.group(3)));
  }
}

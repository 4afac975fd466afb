package dev.skillway.app.http.exchange;

import dev.skillway.spi.change.Handling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller would like, as RFC 7240 has it; what is not known, or makes no sense, counts for
 * nothing.
 *
 * @param handling lenient unless strict was asked for
 * @param minimal whether the answer is to leave out what went well
 * @param whole whether it is to list all that a usual answer cuts short
 * @param async whether it is not waited for the end
 * @param waits how long it is waited for
 * @param applied what of it is heeded, for {@code Preference-Applied}
 */
public record Preferences(
    Handling handling,
    boolean minimal,
    boolean whole,
    boolean async,
    Duration waits,
    List<String> applied) {

  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final long LONGEST_WAIT = 60;

  public Preferences {
    applied = List.copyOf(applied);
  }

  /** Reads all headers {@code Prefer}; of a preference that stands twice the first counts. */
  public static Preferences of(List<String> headers) {
    Map<String, String> said = new HashMap<>();
    for (String header : headers) {
      for (String preference : header.split(",", -1)) {
        String[] parts = preference.split(";", 2)[0].split("=", 2);
        String value = parts.length == 1 ? "" : parts[1].strip().replace("\"", "");
        said.putIfAbsent(parts[0].strip().toLowerCase(Locale.ROOT), value);
      }
    }
    return of(said);
  }

  private static Preferences of(Map<String, String> said) {
    List<String> applied = new ArrayList<>();
    String handling = said.getOrDefault("handling", "").toLowerCase(Locale.ROOT);
    if (handling.equals("strict") || handling.equals("lenient")) {
      applied.add("handling=" + handling);
    }
    String shown = said.getOrDefault("return", "").toLowerCase(Locale.ROOT);
    if (shown.equals("minimal") || shown.equals("representation")) {
      applied.add("return=" + shown);
    }
    boolean async = said.containsKey("respond-async");
    if (async) {
      applied.add("respond-async");
    }
    Optional<Duration> wait = seconds(said.get("wait"));
    wait.ifPresent(duration -> applied.add("wait=" + duration.toSeconds()));
    return new Preferences(
        handling.equals("strict") ? Handling.STRICT : Handling.LENIENT,
        shown.equals("minimal"),
        shown.equals("representation"),
        async,
        wait.orElse(WAIT),
        applied);
  }

  private static Optional<Duration> seconds(@Nullable String text) {
    return text != null && text.matches("\\d{1,9}")
        ? Optional.of(Duration.ofSeconds(Math.min(LONGEST_WAIT, Long.parseLong(text))))
        : Optional.empty();
  }
}

package dev.skillway.app.http.exchange;

import dev.skillway.core.intake.Notices;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which format a body was sent (RFC 9110, section 8.3), and which one is accepted. */
public final class MediaTypes {
  public static final String JSON = "application/json";
  public static final String NDJSON = "application/x-ndjson";
  public static final String CSV = "text/csv";

  /** What libraries send who were told nothing. */
  private static final List<String> SAYS_NOTHING =
      List.of("", "text/plain", "application/x-www-form-urlencoded");

  private MediaTypes() {}

  /** In what bodies may be sent. */
  public enum Taken {
    /** JSON alone. */
    JSON(MediaTypes.JSON),
    /** Also a change a line, and tables. */
    ALL(String.join(", ", MediaTypes.JSON, MediaTypes.NDJSON, MediaTypes.CSV));

    private final String types;

    Taken(String types) {
      this.types = types;
    }

    /** For {@code Accept-Patch} (RFC 5789) and {@code Accept-Post}. */
    public String types() {
      return types;
    }
  }

  /** The format of a body, or why it is not taken. */
  public sealed interface Sent {
    /** The format's name, as {@link dev.skillway.core.intake.Format#name} has it. */
    record Format(String name) implements Sent {}

    record Unknown(Problem problem) implements Sent {}
  }

  /** Looks at {@code Content-Type}; one that says nothing is noted where the body shows more. */
  public static Sent of(Exchange exchange, Taken taken) {
    String type = essence(exchange.header("Content-Type").orElse(""));
    boolean looksLikeJson = exchange.body().orElse(Received.NOTHING).beginsLikeJson();
    if (type.equals(JSON) || (type.startsWith("application/") && type.endsWith("+json"))) {
      return new Sent.Format("json");
    }
    if (taken == Taken.ALL) {
      switch (type) {
        case CSV -> {
          return new Sent.Format("csv");
        }
        case NDJSON, "application/ndjson", "application/jsonl", "application/x-jsonlines" -> {
          return new Sent.Format("ndjson");
        }
        default -> {}
      }
    }
    boolean isForm = type.equals("application/x-www-form-urlencoded");
    if (SAYS_NOTHING.contains(type) && (looksLikeJson || !isForm)) {
      return assumed(exchange.notices(), type, taken)
          .<Sent>map(Sent.Unknown::new)
          .orElseGet(() -> new Sent.Format("json"));
    }
    return new Sent.Unknown(
        Problem.of(
                Code.MEDIA_TYPE,
                Position.header("Content-Type"),
                "'%s' is not taken here. Send Content-Type: %s."
                    .formatted(Problem.excerpt(type), JSON))
            .received(type)
            .expected(taken.types())
            .suggestion(JSON));
  }

  private static Optional<Problem> assumed(Notices notices, String type, Taken taken) {
    return notices.note(
        NoticeCode.CONTENT_TYPE_ASSUMED,
        () ->
            new Notices.Told(
                    Position.header("Content-Type"),
                    (type.isEmpty()
                            ? "There was no Content-Type, and the body was read as JSON."
                            : "Content-Type said %s, and the body was read as JSON."
                                .formatted(type))
                        + " Send Content-Type: application/json.",
                    "The Content-Type does not say JSON. Send Content-Type: application/json.")
                .with(type, taken == Taken.JSON ? JSON : taken.types()));
  }

  /** Whether an answer of one of these types is welcome; which of them comes first. */
  public static Optional<String> accepted(Exchange exchange, List<String> offered) {
    List<String> accept = exchange.headers("Accept");
    if (accept.isEmpty()) {
      return Optional.of(offered.getFirst());
    }
    return offered.stream()
        .map(type -> new Offer(type, quality(type, accept)))
        .filter(offer -> offer.quality() > 0)
        .reduce((best, next) -> next.quality() > best.quality() ? next : best)
        .map(Offer::type);
  }

  private record Offer(String type, double quality) {}

  /** As the most specific range says that fits. */
  private static double quality(String type, List<String> accept) {
    double quality = 0;
    int specific = -1;
    for (String header : accept) {
      for (String range : header.split(",", -1)) {
        int fit = fit(essence(range), type);
        if (fit > specific) {
          specific = fit;
          quality = quality(range);
        }
      }
    }
    return quality;
  }

  private static int fit(String range, String type) {
    if (range.equals(type) || (range.equals("application/problem+json") && type.equals(JSON))) {
      return 2;
    }
    if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
      return 1;
    }
    return range.equals("*/*") || range.equals("*") ? 0 : -1;
  }

  private static double quality(String range) {
    for (String parameter : range.split(";", -1)) {
      String[] parts = parameter.strip().split("=", 2);
      if (parts.length == 2
          && parts[0].equalsIgnoreCase("q")
          && parts[1].matches("[01](\\.\\d*)?")) {
        return Double.parseDouble(parts[1]);
      }
    }
    return 1;
  }

  private static String essence(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}

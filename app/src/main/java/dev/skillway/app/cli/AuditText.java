package dev.skillway.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.core.audit.AuditLine;
import dev.skillway.core.audit.Matter;
import dev.skillway.spi.change.Proficiency;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of the audit for people. */
final class AuditText {
  private static final JsonMapper JSON = new JsonMapper();

  /** So many ids of a load are named. */
  private static final int NAMED = 3;

  private AuditText() {}

  /** When, where, who, what, and by which job or request. */
  static List<String> cells(AuditLine line) {
    Matter matter = line.entry().matter();
    return List.of(
        line.entry().at().truncatedTo(ChronoUnit.SECONDS).toString(),
        Objects.requireNonNullElse(matter.org(), "-"),
        Printable.of(Objects.requireNonNullElse(matter.author().client(), "nobody")),
        Printable.of(what(line)),
        origin(matter));
  }

  private static String origin(Matter matter) {
    if (matter.job() != null) {
      return "job " + matter.job();
    }
    return matter.author().request() == null ? "" : "request " + matter.author().request();
  }

  private static String what(AuditLine line) {
    AuditLine.Changed change = line.change();
    if (change != null) {
      return "%s %s: %s"
          .formatted(change.agent(), change.skill(), levels(change.before(), change.after()));
    }
    JsonNode detail = tree(line.entry().matter().detail());
    return switch (line.entry().matter().kind()) {
      case CHANGES -> "changes";
      case CATALOGUE -> "loaded " + ids(detail, "agent") + ", " + ids(detail, "skill");
      case CLIENT -> client(detail);
      case SETTINGS -> "settings: " + settings(detail);
      case SIGN_IN -> signIn(detail) + leftOut(detail);
      case REFUSAL -> refusal(detail) + leftOut(detail);
    };
  }

  private static String levels(@Nullable Proficiency before, @Nullable Proficiency after) {
    if (before == null) {
      return "added at " + after;
    }
    return after == null ? "removed, was at " + before : before + " → " + after;
  }

  private static String ids(JsonNode detail, String what) {
    long count = detail.path(what + "sCount").asLong();
    JsonNode ids = detail.path(what + "s");
    String named =
        ids.valueStream().limit(NAMED).map(JsonNode::asText).collect(Collectors.joining(", "));
    return "%,d %s%s%s"
        .formatted(
            count,
            what,
            count == 1 ? "" : "s",
            count == 0 ? "" : " (" + named + (count > NAMED ? ", …)" : ")"));
  }

  private static String client(JsonNode detail) {
    return "client %s: %s (%s), for %s, %s"
        .formatted(
            detail.path("deed").asText(),
            detail.path("id").asText(),
            detail.path("name").asText(),
            words(detail.path("orgs")),
            words(detail.path("scopes")));
  }

  private static String settings(JsonNode detail) {
    return detail
        .path("settings")
        .valueStream()
        .map(
            one ->
                "%s %s → %s"
                    .formatted(
                        one.path("key").asText(),
                        one.path("before").asText("none"),
                        one.path("after").asText("none")))
        .collect(Collectors.joining(", "));
  }

  private static String signIn(JsonNode detail) {
    return detail.path("granted").asBoolean()
        ? "signed in: " + words(detail.path("scopes"))
        : "sign-in denied: " + detail.path("reason").asText();
  }

  private static String refusal(JsonNode detail) {
    return "refused %d %s: %s %s"
        .formatted(
            detail.path("status").asInt(),
            detail.path("code").asText(),
            detail.path("method").asText(),
            detail.path("path").asText());
  }

  private static String leftOut(JsonNode detail) {
    long count = detail.path("leftOut").asLong();
    return count == 0 ? "" : " (before it %,d more are left out)".formatted(count);
  }

  private static String words(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).collect(Collectors.joining(" "));
  }

  private static JsonNode tree(String detail) {
    try {
      return JSON.readTree(detail);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("detail of an audit entry: " + detail, damaged);
    }
  }
}

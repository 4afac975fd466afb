package dev.skillway.core.intake;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises what is left of a template: {@code {userId}}, {@code <id>}, {@code YOUR_TOKEN}. */
public final class Placeholders {
  private static final Pattern LEFT =
      Pattern.compile(
          String.join(
              "|",
              // {userId} {{userId}} ${userId} #{userId} <id> [id] %7BuserId%7D
              "[$#@]?\\{.*}",
              "<[^<>]+>",
              "\\[[^\\[\\]]+]",
              "(?i:%7b.*%7d)",
              // :id $id %id% __ID__
              ":[A-Za-z_]\\w*",
              "\\$[A-Za-z_]\\w*",
              "%\\w+%",
              "__\\w+__",
              // YOUR_TOKEN your-id yourSkillId skill-uuid-here xxx
              "(?i:your[-_ ].+)",
              "your[A-Z]\\w*",
              "(?i:.+[-_ ]here)",
              "(?i:(insert|replace|enter)[-_ ].+)",
              "(?i:x{3,})"),
          Pattern.DOTALL);

  /** How all of these begin, but for those that end in "here". */
  private static final String BEGINNINGS = "{$#@<[%:_yYiIrReExX";

  private Placeholders() {}

  /**
   * The problem of a text that was never filled in.
   *
   * @param text what nobody bears as an id or name: an id that the org has is no placeholder
   * @param meant what belongs there: {@code the agent's id}
   */
  public static Optional<Problem> problem(String text, Position position, String meant) {
    if (text.length() > Problem.MAX_RECEIVED || !mayBe(text) || !LEFT.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
                Code.PLACEHOLDER_LEFT,
                position,
                "'%s' is left of a template. Put %s there.".formatted(text, meant))
            .received(text)
            .expected(meant));
  }

  /** A look at two letters, which nearly all ids and names fail. */
  private static boolean mayBe(String text) {
    return !text.isEmpty()
        && (BEGINNINGS.indexOf(text.charAt(0)) >= 0
            || "eE".indexOf(text.charAt(text.length() - 1)) >= 0);
  }
}

package dev.skillway.core.shapes;

import dev.skillway.core.shapes.Json.Literal;
import dev.skillway.core.shapes.Json.Sense;
import dev.skillway.core.shapes.Json.Text;
import dev.skillway.core.shapes.Spoiler.Named;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Operation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts a wrong value in the place of a right one. */
final class ValueSpoilers {
  private ValueSpoilers() {}

  static List<Named> all() {
    return List.of(
        level(
            "level in quotes", Code.TYPE_MISMATCH, new Text("90"), new Text("3.5"), new Text("7%")),
        level(
            "unknown level", Code.PROFICIENCY_LEVEL_UNKNOWN, new Text("Wizard"), new Text("so-so")),
        level(
            "level off range",
            Code.PROFICIENCY_OUT_OF_RANGE,
            new Literal("101"),
            new Literal("-1")),
        level(
            "level off step", Code.PROFICIENCY_NOT_INTEGER, new Literal("2.5"), new Literal("0.1")),
        operation(),
        value(
            "agent of a template",
            spot -> spot.says(Sense.AGENT),
            Code.PLACEHOLDER_LEFT,
            "{userId}",
            "YOUR_USER_ID",
            ":id"),
        value(
            "skill of a template",
            spot -> spot.says(Sense.SKILL),
            Code.PLACEHOLDER_LEFT,
            "<skillId>",
            "${skill}",
            "skill-here"),
        value("unknown agent", ValueSpoilers::isAgent, Code.AGENT_UNKNOWN, "nobody-9", "000"),
        value(
            "unknown address", ValueSpoilers::isAddress, Code.AGENT_UNKNOWN, "nobody@example.com"),
        value(
            "unknown skill", spot -> spot.says(Sense.SKILL), Code.SKILL_UNKNOWN, "juggling", "000"),
        value(
            "two agents of one name",
            ValueSpoilers::isAgent,
            Code.AGENT_AMBIGUOUS,
            Org.NAME_OF_TWO));
  }

  private static Named value(String name, Predicate<Spot> fits, Code code, String... wrong) {
    return new Named(
        name,
        (body, chance) ->
            Spoiler.spot(body, chance, fits)
                .map(
                    spot ->
                        new Spoilt(
                            body.request(),
                            spot.withValue(body.json(), new Text(chance.oneOf(wrong))),
                            code,
                            spot.pointer())));
  }

  /** A removal's level is not looked at. */
  private static Named level(String name, Code code, Json... wrong) {
    Predicate<Spot> level =
        spot ->
            spot.says(Sense.LEVEL)
                || (spot.says(Sense.MAPPED) && !spot.member().key().equals("Email"));
    return new Named(
        name,
        (body, chance) ->
            body.removes()
                ? Optional.empty()
                : Spoiler.spot(body, chance, level)
                    .map(
                        spot ->
                            new Spoilt(
                                body.request(),
                                spot.withValue(body.json(), chance.oneOf(wrong)),
                                code,
                                spot.pointer())));
  }

  private static Named operation() {
    return value(
        "unknown operation",
        spot -> spot.says(Sense.OPERATION),
        Code.OPERATION_UNKNOWN,
        "promote",
        "replace",
        Operation.REMOVE.word() + "_all");
  }

  private static boolean isAgent(Spot spot) {
    return spot.says(Sense.AGENT) && !isMail(spot);
  }

  private static boolean isAddress(Spot spot) {
    return spot.says(Sense.AGENT) && isMail(spot);
  }

  private static boolean isMail(Spot spot) {
    return spot.member().value() instanceof Text(var text) && text.contains("@");
  }
}

package dev.skillway.core.shapes;

import dev.skillway.core.shapes.Json.Literal;
import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Sense;
import dev.skillway.core.shapes.Json.Text;
import dev.skillway.core.shapes.Spoiler.Named;
import dev.skillway.spi.change.Code;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Repeats, contradicts and misspells keys. */
final class KeySpoilers {
  private static final Map<Sense, List<String>> MISSPELT =
      Map.of(
          Sense.AGENT, List.of("userld", "agentIdd", "usserId", "agnetId"),
          Sense.SKILL, List.of("skilId", "skillIdd", "skil_id", "sklllId"),
          Sense.LEVEL, List.of("proficency", "profficiency", "levl", "Proficiancy"),
          Sense.OPERATION, List.of("opperation", "operaton", "oparation"));

  private static final Map<Sense, List<String>> OTHER_WORDS =
      Map.of(
          Sense.AGENT, List.of("userId", "agentId", "agent"),
          Sense.SKILL, List.of("skillId", "skill"),
          Sense.LEVEL, List.of("proficiency", "level", "rating", "skillLevel"),
          Sense.OPERATION, List.of("operation", "action", "op"));

  private KeySpoilers() {}

  static List<Named> all() {
    return List.of(
        new Named("member twice", KeySpoilers::twice),
        new Named("two words", KeySpoilers::contradicted),
        new Named("misspelt key", KeySpoilers::misspelt));
  }

  private static Optional<Spoilt> twice(Body body, Chance chance) {
    return Spoiler.spot(body, chance, spot -> !spot.says(Sense.NOTHING))
        .map(
            spot ->
                new Spoilt(
                    body.request(),
                    spot.with(body.json(), spot.parent().members().size(), spot.member()),
                    Code.KEY_DUPLICATE,
                    spot.pointer()));
  }

  private static Optional<Spoilt> contradicted(Body body, Chance chance) {
    return Spoiler.spot(body, chance, spot -> isSaid(spot) && !isName(spot))
        .flatMap(spot -> contradicted(body, spot, chance));
  }

  private static Optional<Spoilt> contradicted(Body body, Spot spot, Chance chance) {
    String key = chance.one(Objects.requireNonNull(OTHER_WORDS.get(spot.member().sense())));
    if (spot.parent().members().stream().anyMatch(member -> member.key().equals(key))) {
      return Optional.empty();
    }
    int at = chance.between(0, spot.parent().members().size());
    var other = new Member(key, other(spot.member()), spot.member().sense());
    return Optional.of(
        new Spoilt(
            body.request(),
            spot.with(body.json(), at, other),
            Code.KEY_CONFLICT,
            at <= spot.index() ? spot.pointer() : spot.pointer(key)));
  }

  private static Json other(Member said) {
    String text = Fields.keyOf(said.value()).toLowerCase(Locale.ROOT);
    return switch (said.sense()) {
      case AGENT ->
          new Text(List.of("fz", "fritz o'hara", "fritz@example.com").contains(text) ? "a1" : "fz");
      case SKILL -> new Text(List.of("em", "email").contains(text) ? "billing" : "em");
      case OPERATION ->
          new Text(List.of("remove", "delete", "unassign").contains(text) ? "assign" : "remove");
      case LEVEL, LIST, OPERATED, AROUND, MAPPED, KEYED, NOTHING ->
          new Literal(text.startsWith("77") ? "78" : "77");
    };
  }

  /** Another key in the same object keeps it from looking like a map. */
  private static Optional<Spoilt> misspelt(Body body, Chance chance) {
    return Spoiler.spot(
            body,
            chance,
            spot -> isSaid(spot) && says(spot) > 1 && !spot.outer().contains(Sense.KEYED))
        .map(
            spot -> {
              String key = chance.one(Objects.requireNonNull(MISSPELT.get(spot.member().sense())));
              var wrong = new Member(key, spot.member().value(), Sense.NOTHING);
              return new Spoilt(
                  body.request(),
                  spot.withMember(body.json(), wrong),
                  Code.KEY_UNKNOWN,
                  spot.pointer(key));
            });
  }

  private static long says(Spot spot) {
    return spot.parent().members().stream()
        .filter(member -> MISSPELT.containsKey(member.sense()))
        .filter(Member::isClear)
        .count();
  }

  /** A name is not read beside an id. */
  private static boolean isName(Spot spot) {
    return spot.member().key().toLowerCase(Locale.ROOT).contains("name");
  }

  private static boolean isSaid(Spot spot) {
    return MISSPELT.containsKey(spot.member().sense()) && spot.isClear();
  }
}

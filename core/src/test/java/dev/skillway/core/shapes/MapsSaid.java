package dev.skillway.core.shapes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.skillway.core.shapes.Json.Arr;
import dev.skillway.core.shapes.Json.Literal;
import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Obj;
import dev.skillway.core.shapes.Json.Sense;
import dev.skillway.spi.change.Agent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Says changes as maps from skill to level, or from agent to such a map, a list or a set. */
final class MapsSaid {
  private final Chance chance;
  private final Wording words;
  private final Fields fields;
  private final Extras extras;

  MapsSaid(Chance chance, Wording words, Fields fields, Extras extras) {
    this.chance = chance;
    this.words = words;
    this.fields = fields;
    this.extras = extras;
  }

  boolean fit(List<Wanted> all, Known known) {
    return !known.skill()
        && !known.level()
        && all.stream().allMatch(w -> w.level() != null && (known.operation() || w.assigns()));
  }

  Obj map(List<Wanted> all, Known known) {
    return known.agent() ? ofSkills(all) : ofAgents(all);
  }

  Member member(List<Wanted> all, Known known) {
    Noun noun =
        known.agent()
            ? chance.oneOf(Noun.SKILLS, Noun.SKILLS, Noun.LEVELS)
            : chance.oneOf(Noun.AGENTS, Noun.AGENTS, Noun.AROUND);
    return new Member(words.list(noun), map(all, known), Sense.LIST);
  }

  private Obj ofAgents(List<Wanted> all) {
    int form = chance.between(0, 5);
    var groups = all.stream().collect(groupingBy(Wanted::agent, LinkedHashMap::new, toList()));
    var members = new ArrayList<Member>();
    groups.forEach((agent, those) -> members.add(ofAgent(agent, those, form)));
    return new Obj(members, true);
  }

  private Member ofAgent(Agent agent, List<Wanted> those, int form) {
    Json value =
        switch (form) {
          case 0 -> list(those);
          case 1 ->
              extras.object(List.of(new Member(words.list(Noun.SKILLS), list(those), Sense.LIST)));
          default -> ofSkills(those);
        };
    return new Member(Fields.keyOf(fields.reference(agent)), value, Sense.KEYED);
  }

  private Arr list(List<Wanted> those) {
    return new Arr(
        those.stream()
            .<Json>map(
                w ->
                    Obj.of(
                        List.of(
                            fields.skill(w.skill(), true),
                            fields.level(Objects.requireNonNull(w.level())))))
            .toList());
  }

  Obj ofSkills(List<Wanted> all) {
    boolean objects = chance.oneIn(5);
    var members = new ArrayList<Member>();
    for (Wanted wanted : chance.shuffled(all)) {
      int level = Objects.requireNonNull(wanted.level());
      String key = Fields.keyOf(fields.reference(wanted.skill()));
      members.add(
          objects
              ? new Member(key, Obj.of(List.of(fields.level(level))), Sense.KEYED)
              : new Member(key, value(key, level), Sense.MAPPED));
    }
    return new Obj(members, true);
  }

  /** A text under Email could be an address. */
  private Json value(String key, int level) {
    return key.equals("Email") ? new Literal("" + level) : fields.levelValue(level);
  }
}

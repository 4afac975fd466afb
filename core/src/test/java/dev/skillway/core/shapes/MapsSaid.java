package dev.skillway.core.shapes;

import static java.util.stream.Collectors.groupingBy;

import dev.skillway.core.shapes.Json.Arr;
import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Obj;
import dev.skillway.core.shapes.Json.Sense;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says changes as maps from skill to level, or from agent to such a map or to a list. */
final class MapsSaid {
  private final Chance chance;
  private final Wording words;
  private final Fields fields;
  private final Speaker speaker;

  MapsSaid(Chance chance, Wording words, Fields fields, Speaker speaker) {
    this.chance = chance;
    this.words = words;
    this.fields = fields;
    this.speaker = speaker;
  }

  boolean fit(List<Wanted> all, Known known) {
    return !known.skill()
        && !known.level()
        && all.stream()
            .allMatch(w -> w.level() != null && (known.operation() || w.assigns()));
  }

  Obj map(List<Wanted> all, Known known) {
    return known.agent() ? ofSkills(all) : ofAgents(all, known);
  }

  Member member(List<Wanted> all, Known known) {
    Noun noun =
        known.agent()
            ? chance.oneOf(Noun.SKILLS, Noun.SKILLS, Noun.LEVELS)
            : chance.oneOf(Noun.AGENTS, Noun.AGENTS, Noun.AROUND);
    return new Member(words.list(noun), map(all, known), Sense.LIST);
  }

  private Obj ofAgents(List<Wanted> all, Known known) {
    boolean lists = chance.oneIn(4);
    var groups =
        all.stream()
            .collect(groupingBy(Wanted::agent, LinkedHashMap::new, Collectors.toList()));
    var members = new ArrayList<Member>();
    groups.forEach(
        (agent, those) ->
            members.add(
                new Member(
                    Fields.keyOf(fields.reference(agent)),
                    lists ? list(those, known) : ofSkills(those),
                    Sense.KEYED)));
    return new Obj(members, true);
  }

  private Arr list(List<Wanted> those, Known known) {
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

  private Obj ofSkills(List<Wanted> all) {
    boolean objects = chance.oneIn(5) && !Boolean.getBoolean("noobj");
    var members = new ArrayList<Member>();
    for (Wanted wanted : chance.shuffled(all)) {
      int level = Objects.requireNonNull(wanted.level());
      String key = Fields.keyOf(fields.reference(wanted.skill()));
      members.add(
          objects
              ? new Member(key, Singles.only(fields.level(level)), Sense.KEYED)
              : new Member(key, value(key, level), Sense.MAPPED));
    }
    return new Obj(members, true);
  }

  /** A text under Email could be an address. */
  private Json value(String key, int level) {
    return key.equals("Email") ? new Json.Literal("" + level) : fields.levelValue(level);
  }
}

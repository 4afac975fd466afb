package dev.skillway.core.shapes;

import dev.skillway.core.shapes.Json.Arr;
import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Sense;
import dev.skillway.spi.change.Agent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Says changes as lists of agents and of skills, each of the one with each of the other. */
final class Blocks {
  private final Chance chance;
  private final Wording words;
  private final Fields fields;
  private final Extras extras;
  private final MapsSaid maps;

  Blocks(Chance chance, Wording words, Fields fields, Extras extras, MapsSaid maps) {
    this.maps = maps;
    this.chance = chance;
    this.words = words;
    this.fields = fields;
    this.extras = extras;
  }

  /** Whether each of some agents wants the same of each of some skills. */
  boolean fit(List<Wanted> all, Known known) {
    long agents = all.stream().map(Wanted::agent).distinct().count();
    long skills = all.stream().map(Wanted::skill).distinct().count();
    return !known.agent()
        && !known.skill()
        && agents * skills == all.size()
        && Speaker.same(all, Wanted::operation)
        && all.stream().map(w -> List.of(w.skill().id(), "" + w.level())).distinct().count()
            == skills;
  }

  List<Member> members(List<Wanted> all, Known known) {
    var members = new ArrayList<Member>();
    Wanted first = all.getFirst();
    boolean common = Speaker.same(all, w -> "" + w.level());
    Integer level = first.level();
    boolean outside = known.level() || level == null || (common && chance.oneIn(2));
    if (!known.level() && level != null && outside) {
      members.add(fields.level(level));
    }
    if (!known.operation() && (!first.assigns() || chance.oneIn(2))) {
      members.add(fields.operation(first.operation()));
    }
    members.add(agents(all));
    members.add(skills(all, outside));
    return members;
  }

  private Member agents(List<Wanted> all) {
    List<Agent> agents = all.stream().map(Wanted::agent).distinct().toList();
    if (chance.oneIn(2)) {
      return references(all, Noun.AGENTS);
    }
    List<Json> objects =
        chance.shuffled(agents).stream()
            .<Json>map(agent -> extras.object(List.of(fields.agent(agent, true))))
            .toList();
    return new Member(words.list(Noun.AGENTS), new Arr(objects), Sense.LIST);
  }

  private Member skills(List<Wanted> all, boolean outside) {
    if (outside && chance.oneIn(2)) {
      return references(all, Noun.SKILLS);
    }
    Agent one = all.getFirst().agent();
    if (!outside && chance.oneIn(4)) {
      List<Wanted> ofOne = all.stream().filter(wanted -> wanted.agent().equals(one)).toList();
      return new Member(words.list(Noun.SKILLS), maps.ofSkills(ofOne), Sense.LIST);
    }
    List<Json> objects =
        chance.shuffled(all).stream()
            .filter(wanted -> wanted.agent().equals(one))
            .<Json>map(wanted -> extras.object(skill(wanted, outside)))
            .toList();
    return new Member(words.list(Noun.SKILLS), new Arr(objects), Sense.LIST);
  }

  private List<Member> skill(Wanted wanted, boolean outside) {
    Integer level = wanted.level();
    Member skill = fields.skill(wanted.skill(), true);
    return outside || level == null ? List.of(skill) : List.of(skill, fields.level(level));
  }

  /** Whether nothing but agents, or skills, is left to say. */
  boolean areReferences(List<Wanted> all, Known known) {
    return all.stream()
        .allMatch(w -> (known.level() || w.level() == null) && (known.operation() || w.assigns()));
  }

  Member references(List<Wanted> all, Noun noun) {
    List<Json> references =
        noun == Noun.AGENTS
            ? distinct(all, Wanted::agent).stream().map(fields::reference).toList()
            : distinct(all, Wanted::skill).stream().map(fields::reference).toList();
    return new Member(words.references(noun), new Arr(references), Sense.LIST);
  }

  private <K> List<K> distinct(List<Wanted> all, Function<Wanted, K> what) {
    return chance.shuffled(all.stream().map(what).distinct().toList());
  }
}

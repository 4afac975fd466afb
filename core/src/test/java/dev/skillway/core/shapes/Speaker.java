package dev.skillway.core.shapes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.skillway.core.shapes.Json.Arr;
import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Obj;
import dev.skillway.core.shapes.Json.Sense;
import dev.skillway.spi.change.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Says changes as an object, in one of all the ways that fit what is known already. */
final class Speaker {
  private final Chance chance;
  private final Wording words;
  private final Fields fields;
  private final Extras extras;
  private final Singles singles;
  private final MapsSaid maps;
  private final Blocks blocks;
  private final boolean plain;

  Speaker(Chance chance, boolean plain) {
    this.chance = chance;
    this.plain = plain;
    this.words = new Wording(chance, plain);
    this.fields = new Fields(chance, words, plain);
    this.extras = new Extras(chance, plain);
    this.singles = new Singles(chance, words, fields, extras, plain);
    this.maps = new MapsSaid(chance, words, fields, extras);
    this.blocks = new Blocks(chance, words, fields, extras, maps);
  }

  /** An object that says it all; a map may be one. */
  Obj object(List<Wanted> all, Known known, Where where) {
    if (chance.oneIn(plain ? 12 : 5) && isMap(all, known, where)) {
      return maps.map(all, known);
    }
    return extras.object(members(all, known, where));
  }

  /** Members that say it all, side by side in one object. */
  List<Member> members(List<Wanted> all, Known known, Where where) {
    if (all.size() == 1 && ((known.agent() && known.skill()) || !chance.oneIn(3))) {
      return singles.members(all.getFirst(), known, where);
    }
    var ways = new ArrayList<Supplier<List<Member>>>();
    ways.add(() -> List.of(list(all, known, where)));
    ways.add(() -> List.of(list(all, known, where)));
    if (!plain && chance.oneIn(8)) {
      ways.add(() -> List.of(around(object(all, known, where))));
    }
    addHandedOut(ways, all, known);
    if (blocks.fit(all, known)) {
      ways.add(() -> blocks.members(all, known));
    }
    if (!known.operation() && !plain) {
      ways.add(() -> byOperation(all, known));
    }
    return chance.one(ways).get();
  }

  private void addHandedOut(List<Supplier<List<Member>>> ways, List<Wanted> all, Known known) {
    Wanted first = all.getFirst();
    if (!known.agent() && same(all, Wanted::agent)) {
      ways.add(() -> withAgent(all, known));
    }
    if (!known.skill() && same(all, Wanted::skill)) {
      ways.add(() -> with(fields.skill(first.skill(), false), all, known.withSkill()));
    }
    if (!known.operation() && same(all, Wanted::operation)) {
      ways.add(() -> with(fields.operation(first.operation()), all, known.withOperation()));
    }
    Integer level = first.level();
    if (!known.level() && level != null && all.stream().allMatch(w -> level.equals(w.level()))) {
      ways.add(() -> with(fields.level(level), all, known.withLevel()));
    }
  }

  private List<Member> withAgent(List<Wanted> all, Known known) {
    List<Member> rest = members(all, known.withAgent(), Where.HANDED);
    boolean skills =
        rest.stream()
            .anyMatch(m -> m.sense() == Sense.LIST && Noun.SKILLS.names().contains(m.key()));
    List<Member> joined = joined(fields.agent(all.getFirst().agent(), skills), rest);
    return !plain && chance.oneIn(12)
        ? List.of(new Member(words.agentNoun(), extras.object(joined), Sense.AROUND))
        : joined;
  }

  private List<Member> with(Member handed, List<Wanted> all, Known known) {
    return joined(handed, members(all, known, Where.HANDED));
  }

  private static List<Member> joined(Member one, List<Member> rest) {
    var members = new ArrayList<>(rest);
    members.add(one);
    return members;
  }

  private Member around(Obj inner) {
    return new Member(words.list(Noun.AROUND), inner, Sense.AROUND);
  }

  /** One list of them all, under a name that fits what is in it. */
  Member list(List<Wanted> all, Known known, Where where) {
    if (chance.oneIn(4) && isMap(all, known, where)) {
      return maps.member(all, known);
    }
    if (!known.agent() && !known.skill()) {
      return switch (chance.between(0, 2)) {
        case 0 -> grouped(all, Wanted::agent, Noun.AGENTS, g -> ofAgent(g, known));
        case 1 -> grouped(all, Wanted::skill, Noun.SKILLS, g -> ofSkill(g, known));
        default ->
            flat(all, known, chance.oneOf(Noun.CHANGES, Noun.CHANGES, Noun.AGENTS, Noun.SKILLS));
      };
    }
    Noun missing = known.agent() ? Noun.SKILLS : Noun.AGENTS;
    if (!(known.agent() && known.skill()) && blocks.areReferences(all, known) && chance.oneIn(2)) {
      return blocks.references(all, missing);
    }
    return flat(all, known, chance.oneOf(missing, missing, Noun.CHANGES, mixed(known)));
  }

  /** In a list of skills a map is one of skills. */
  private boolean isMap(List<Wanted> all, Known known, Where where) {
    return (where != Where.IN_SKILLS || known.agent()) && maps.fit(all, known);
  }

  private static Noun mixed(Known known) {
    return known.agent() ? Noun.LEVELS : Noun.CHANGES;
  }

  private Member flat(List<Wanted> all, Known known, Noun noun) {
    var elements = new ArrayList<Json>();
    for (Wanted wanted : chance.shuffled(all)) {
      elements.add(object(List.of(wanted), known, Where.in(noun)));
      if (!plain && chance.oneIn(40)) {
        elements.add(object(List.of(wanted), known, Where.in(noun)));
      }
    }
    return new Member(words.list(noun), new Arr(elements), Sense.LIST);
  }

  private <K> Member grouped(
      List<Wanted> all, Function<Wanted, K> by, Noun noun, Function<List<Wanted>, Obj> said) {
    var groups = all.stream().collect(groupingBy(by, LinkedHashMap::new, toList()));
    List<Json> elements = groups.values().stream().<Json>map(group -> said.apply(group)).toList();
    Noun name = chance.oneIn(3) ? Noun.CHANGES : noun;
    return new Member(words.list(name), new Arr(elements), Sense.LIST);
  }

  private Obj ofAgent(List<Wanted> group, Known known) {
    return extras.object(withAgent(group, known));
  }

  private Obj ofSkill(List<Wanted> group, Known known) {
    return extras.object(
        with(fields.skill(group.getFirst().skill(), false), group, known.withSkill()));
  }

  /** A list for each operation, which its name says. */
  private List<Member> byOperation(List<Wanted> all, Known known) {
    var members = new ArrayList<Member>();
    Noun noun = nounOf(known);
    for (Operation operation : Operation.values()) {
      List<Wanted> those = all.stream().filter(w -> w.operation() == operation).toList();
      if (!those.isEmpty()) {
        Known now = known.withOperation();
        boolean bare = noun != Noun.CHANGES && blocks.areReferences(those, now);
        Member list = bare ? blocks.references(those, noun) : flat(those, now, noun);
        members.add(new Member(words.operated(operation, noun), list.value(), Sense.OPERATED));
      }
    }
    return members;
  }

  private static Noun nounOf(Known known) {
    if (known.agent() == known.skill()) {
      return Noun.CHANGES;
    }
    return known.agent() ? Noun.SKILLS : Noun.AGENTS;
  }

  static <K> boolean same(List<Wanted> all, Function<Wanted, K> what) {
    return all.stream().map(what).distinct().count() == 1;
  }
}

package dev.skillway.core.shapes;

import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Sense;
import dev.skillway.spi.change.Operation;
import java.util.ArrayList;
import java.util.List;

/** Says one change as members of one object. */
final class Singles {
  private final Chance chance;
  private final Wording words;
  private final Fields fields;
  private final Extras extras;
  private final boolean plain;

  Singles(Chance chance, Wording words, Fields fields, Extras extras, boolean plain) {
    this.chance = chance;
    this.words = words;
    this.fields = fields;
    this.extras = extras;
    this.plain = plain;
  }

  List<Member> members(Wanted wanted, Known known, Where where) {
    List<Member> who = who(wanted, known, where);
    List<Member> how = how(wanted, known);
    if (!plain && !known.skill() && !known.level() && wanted.level() != null && chance.oneIn(15)) {
      return inSkill(who, how);
    }
    boolean wrapped = !who.isEmpty() && chance.oneIn(plain ? 15 : 8);
    if (!wrapped) {
      return joined(who, how);
    }
    String around = plain ? "data" : words.list(Noun.AROUND);
    if (chance.oneIn(3)) {
      return List.of(around(around, joined(who, how)));
    }
    List<Member> levels = how.stream().filter(m -> m.sense() == Sense.LEVEL).toList();
    List<Member> others = how.stream().filter(m -> m.sense() != Sense.LEVEL).toList();
    return joined(others, List.of(around(around, joined(who, levels))));
  }

  /** The level stands beside the id, in an object that is the skill. */
  private List<Member> inSkill(List<Member> who, List<Member> how) {
    Member skill = who.getLast();
    if (skill.sense() != Sense.SKILL) {
      return joined(who, how);
    }
    var inner = new ArrayList<Member>();
    inner.add(skill);
    how.stream().filter(m -> m.sense() == Sense.LEVEL).forEach(inner::add);
    var members = new ArrayList<>(who.subList(0, who.size() - 1));
    how.stream().filter(m -> m.sense() != Sense.LEVEL).forEach(members::add);
    members.add(around(words.skillNoun(), inner));
    return members;
  }

  private Member around(String key, List<Member> members) {
    return new Member(key, extras.object(members), Sense.AROUND);
  }

  private List<Member> who(Wanted wanted, Known known, Where where) {
    var who = new ArrayList<Member>();
    boolean both = !known.agent() && !known.skill();
    if (!known.agent()) {
      boolean bare = where != Where.IN_SKILLS && where != Where.HANDED && !both;
      who.add(fields.agent(wanted.agent(), bare));
    }
    if (!known.skill()) {
      boolean bare = where != Where.IN_AGENTS && where != Where.HANDED && !both;
      who.add(skill(wanted, bare));
    }
    return who;
  }

  private Member skill(Wanted wanted, boolean bare) {
    return fields.skill(wanted.skill(), bare);
  }

  private List<Member> how(Wanted wanted, Known known) {
    var how = new ArrayList<Member>();
    Integer level = wanted.level();
    if (level != null && !known.level()) {
      how.add(fields.level(level));
    }
    if (wanted.operation() == Operation.REMOVE && !known.level() && chance.oneIn(8)) {
      how.add(new Member(words.level(), new Json.Literal("3"), Sense.NOTHING));
    }
    if (!known.operation() && (!wanted.assigns() || chance.oneIn(2))) {
      how.add(fields.operation(wanted.operation()));
    }
    return how;
  }

  private static List<Member> joined(List<Member> some, List<Member> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}

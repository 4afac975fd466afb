package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Faults;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object on its way in: its fields, those that outer ones hand to it, and what it holds further
 * items in.
 */
final class Item {
  final Node node;
  final @Nullable Item outer;
  final Setting setting;

  /** Where its fields belong: in itself, or in an object that it keeps them in. */
  Node place;

  /** What it holds further items in. */
  List<Branch> branches = List.of();

  /** Branches of an outer item that are to be read for this one: the other side of a block. */
  List<Branch> block;

  /** Members that were not read. */
  List<Stray> strays = List.of();

  /** What is wrong with the body as a whole, told before what stands in it. */
  List<Problem> wholes = List.of();

  /** Whether it holds agents and skills that are to be combined. */
  boolean isBlock;

  /** Whether it must say what is to be done, as items of the batch endpoint must. */
  boolean wantsOperation;

  /** Whether anything in it was understood. */
  boolean counts;

  /** What strict handling says of a missing operation, once it was noted. */
  private @Nullable Problem operationless;

  private boolean operationNoted;

  private @Nullable Node agent;
  private @Nullable Node skill;
  private @Nullable Node proficiency;
  private @Nullable Node operation;

  private @Nullable Faults joined;
  private List<Problem> around = List.of();
  private List<Problem> others = List.of();
  private Map<Field, Problem> fields;

  /** A member that was not read, and the problem that this is. */
  record Stray(Node member, Problem problem) {}

  Item(Node node, @Nullable Item outer, Setting setting) {
    this.node = node;
    this.outer = outer;
    this.setting = setting;
    this.place = node;
    this.block = outer == null ? List.of() : outer.block;
    this.fields = outer == null ? Map.of() : outer.fields;
  }

  /** The value that it gives to a field itself. */
  @Nullable Node own(Field field) {
    return switch (field) {
      case AGENT -> agent;
      case SKILL -> skill;
      case PROFICIENCY -> proficiency;
      case OPERATION -> operation;
    };
  }

  /** The value of a field, its own or an outer one's. */
  @Nullable Node value(Field field) {
    for (Item item = this; item != null; item = item.outer) {
      Node value = item.own(field);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Whether it gives no field a value itself. */
  boolean isBare() {
    return agent == null && skill == null && proficiency == null && operation == null;
  }

  /** Whether agent, skill and proficiency are known: nothing is left to be said. */
  boolean isComplete() {
    return knows(Field.AGENT) && knows(Field.SKILL) && knows(Field.PROFICIENCY);
  }

  /** Whether it is an agent of a list of agents, of whom nothing is said. */
  boolean isAgentAlone() {
    return setting.ids() == Role.AGENT
        && agent != null
        && !knows(Field.SKILL)
        && !knows(Field.PROFICIENCY)
        && !fields.containsKey(Field.SKILL);
  }

  /** Whether it, or what stands around it, gives any field a value. */
  boolean knowsAnything() {
    return !isBare() || (outer != null && outer.knowsAnything());
  }

  boolean knows(Field field) {
    return value(field) != null;
  }

  /** Whether something is wrong with a field, here or in what stands around it. */
  boolean isFaulty(Field field) {
    return fields.containsKey(field);
  }

  void set(Field field, Node value) {
    switch (field) {
      case AGENT -> agent = value;
      case SKILL -> skill = value;
      case PROFICIENCY -> proficiency = value;
      case OPERATION -> operation = value;
    }
    counts = true;
  }

  /** All that is wrong with it, and with what stands around it. */
  Faults faults() {
    Faults known = joined;
    if (known == null) {
      known = join();
      joined = known;
    }
    return known;
  }

  private Faults join() {
    Faults outside = outer == null ? Faults.NONE : outer.faults();
    if (around.isEmpty() && others.isEmpty() && fields.equals(outside.fields())) {
      return outside;
    }
    return new Faults(both(outside.outer(), around), fields, both(outside.others(), others));
  }

  private static List<Problem> both(List<Problem> some, List<Problem> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    List<Problem> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** Notes what is wrong with a field; the first problem of a field stays. */
  void fault(Field field, Problem problem) {
    if (!fields.containsKey(field)) {
      faultInstead(field, problem);
    }
  }

  /** Notes why it is not known what a field is to be: nothing else is said of it. */
  void faultInstead(Field field, Problem problem) {
    Map<Field, Problem> more = new EnumMap<>(Field.class);
    more.putAll(fields);
    more.put(field, problem);
    fields = more;
    joined = null;
    counts = true;
  }

  /** Notes what is wrong with it as a whole, or with a further key. */
  void fault(Problem problem) {
    others = and(others, problem);
    joined = null;
  }

  /** Notes what is wrong around the items that it holds. */
  void faultAround(Problem problem) {
    around = and(around, problem);
    joined = null;
    counts = true;
  }

  void faultWhole(Problem problem) {
    wholes = and(wholes, problem);
    counts = true;
  }

  void stray(Node member, Problem problem) {
    strays = and(strays, new Stray(member, problem));
  }

  void branch(Branch branch) {
    branches = and(branches, branch);
    counts = true;
  }

  /** Notes, once, that it does not say what is to be done. */
  Optional<Problem> operationDefaulted(Supplier<Optional<Problem>> note) {
    if (!operationNoted) {
      operationless = note.get().orElse(null);
      operationNoted = true;
    }
    return Optional.ofNullable(operationless);
  }

  /** A list with one more; most stay empty, and cost nothing. */
  static <T> List<T> and(List<T> some, T one) {
    List<T> more = some.isEmpty() ? new ArrayList<>() : some;
    more.add(one);
    return more;
  }

  /** The item around it, or itself, that must say what is to be done; null where none must. */
  @Nullable Item wantsOperation() {
    for (Item item = this; item != null; item = item.outer) {
      if (item.wantsOperation) {
        return item;
      }
    }
    return null;
  }
}

package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Faults;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.List;
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
  private Faults faults;

  /** A member that was not read, and the problem that this is. */
  record Stray(Node member, Problem problem) {}

  Item(Node node, @Nullable Item outer, Setting setting) {
    this.node = node;
    this.outer = outer;
    this.setting = setting;
    this.place = node;
    this.block = outer == null ? List.of() : outer.block;
    this.faults = outer == null ? Faults.NONE : outer.faults;
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

  boolean knows(Field field) {
    return value(field) != null;
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

  Faults faults() {
    return faults;
  }

  /** Notes what is wrong with a field; the first problem of a field stays. */
  void fault(Field field, Problem problem) {
    faults = faults.with(field, problem);
    counts = true;
  }

  /** Notes what is wrong with it as a whole, or with a further key. */
  void fault(Problem problem) {
    faults = faults.with(problem);
  }

  /** Notes what is wrong around the items that it holds. */
  void faultAround(Problem problem) {
    faults = new Faults(and(faults.outer(), problem), faults.fields(), faults.others());
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

  private static <T> List<T> and(List<T> some, T one) {
    List<T> more = new ArrayList<>(some);
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

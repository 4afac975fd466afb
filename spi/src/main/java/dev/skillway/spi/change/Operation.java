package dev.skillway.spi.change;

import java.util.Optional;
import java.util.stream.Stream;

/** What a change wants of an assignment. */
public enum Operation {
  /** Set the proficiency; add the assignment if it is missing. */
  ASSIGN,
  /** Add the assignment, which must be missing. */
  CREATE,
  /** Set the proficiency of an assignment that must be there. */
  UPDATE,
  /** Take the assignment away. */
  REMOVE;

  /**
   * The operation's documented name: {@code assign}, {@code create}, {@code update}, {@code
   * remove}.
   */
  public String word() {
    return Words.of(this);
  }

  /** The operation of that very name. */
  public static Optional<Operation> ofWord(String word) {
    return Stream.of(values()).filter(operation -> operation.word().equals(word)).findFirst();
  }
}

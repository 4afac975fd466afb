package dev.skillway.core.job;

import dev.skillway.spi.change.Outcome;
import java.util.List;

/** The three kinds of result file; every outcome belongs to one of them. */
public enum ResultKind {
  DONE("done", "outcome before after"),
  FAILED("failed", "problem"),
  NOT_TRIED("not-tried", "");

  private final String word;
  private final String added;

  ResultKind(String word, String added) {
    this.word = word;
    this.added = added;
  }

  /** The file's name, without its ending. */
  public String word() {
    return word;
  }

  /** What is added to a record as it came. */
  List<String> added() {
    return added.isEmpty() ? List.of() : List.of(added.split(" ", -1));
  }

  static ResultKind of(Outcome outcome) {
    return switch (outcome) {
      case APPLIED, UNCHANGED -> DONE;
      case REJECTED, FAILED, UNKNOWN -> FAILED;
      case UNPROCESSED -> NOT_TRIED;
    };
  }
}

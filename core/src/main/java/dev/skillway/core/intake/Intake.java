package dev.skillway.core.intake;

import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.function.Consumer;

/** Reads inputs of every format that it was given. */
public final class Intake {
  private final List<Format> formats;

  /**
   * @param formats in the order in which they are asked; the last takes what no other recognises
   */
  public Intake(List<Format> formats) {
    this.formats = List.copyOf(formats);
  }

  /**
   * What came of reading an input.
   *
   * @param format the name of the format that recognised it; empty where none was asked
   * @param problems what made it, or the rest of it, unreadable
   */
  public record Reading(String format, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the whole input; every fault is a value. */
  public Reading read(Input input, Notices notices, Consumer<Statement> sink)
      throws InterruptedException {
    return input.read(
        (bytes, beginning) -> {
          Format format = format(beginning);
          return new Reading(format.name(), format.read(input.name(), bytes, notices, sink));
        },
        problem -> new Reading("", List.of(problem)));
  }

  private Format format(Beginning beginning) {
    return formats.stream()
        .filter(candidate -> candidate.recognises(beginning))
        .findFirst()
        .orElse(formats.getLast());
  }
}

package dev.skillway.core.intake;

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
   * Reads the whole input; every fault is a value.
   *
   * @return the name of the format that recognised it; empty where none was asked
   */
  public String read(Input input, Given given, Consumer<Statement> sink)
      throws InterruptedException {
    return input.read(
        (bytes, beginning) -> {
          Format format = format(beginning);
          format.read(given, bytes, sink);
          return format.name();
        },
        problem -> {
          sink.accept(new Statement.Fault(problem));
          return "";
        });
  }

  private Format format(Beginning beginning) {
    return formats.stream()
        .filter(candidate -> candidate.recognises(beginning))
        .findFirst()
        .orElse(formats.getLast());
  }
}

package dev.skillway.core.intake;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads inputs of every format that it was given. */
public final class Intake {
  private final List<Format> formats;
  private final Format bodies;

  /**
   * @param formats in the order in which they are asked; one is that of bodies, the last takes what
   *     no other recognises
   */
  public Intake(List<Format> formats) {
    this.formats = List.copyOf(formats);
    this.bodies = formats.stream().filter(Format::isOfBodies).findFirst().orElseThrow();
  }

  /**
   * Reads the whole input; every fault is a value.
   *
   * @return how it was read
   */
  public Recognised read(Input input, Given given, Consumer<Statement> sink)
      throws InterruptedException {
    return input.read(
        (bytes, beginning) -> {
          Format format = format(input.format(), given, beginning);
          return new Recognised(
              format.name(), format.read(given, bytes, sink).map(beginning::encoded));
        },
        problem -> {
          sink.accept(new Statement.Fault(problem));
          return Recognised.NOTHING;
        });
  }

  /** What was meant for an endpoint is a body, however it begins. */
  private Format format(@Nullable String told, Given given, Beginning beginning) {
    if (told != null) {
      return formats.stream()
          .filter(format -> format.name().equals(told))
          .findFirst()
          .orElseThrow();
    }
    return !given.endpoint().equals(Endpoint.FILE) ? bodies : recognise(given.input(), beginning);
  }

  /** The format of an input that was meant for no endpoint, by its name and how it begins. */
  public Format recognise(String input, Beginning beginning) {
    return formats.stream()
        .filter(candidate -> candidate.isNamed(input) || candidate.recognises(beginning))
        .findFirst()
        .orElse(formats.getLast());
  }
}

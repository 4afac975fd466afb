package dev.skillway.core.stage;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what an {@link Encoder} wrote, from one place on. */
public final class Decoder {
  private final Spool spool;
  private final Numbering<String> words;
  private long at;

  /**
   * @param at where the first value begins
   */
  public Decoder(Spool spool, Numbering<String> words, long at) {
    this.spool = spool;
    this.words = words;
    this.at = at;
  }

  public long number() {
    long value = 0;
    int shift = 0;
    byte next = spool.read(at++);
    while (next < 0) {
      value |= (next & 0x7fL) << shift;
      shift += 7;
      next = spool.read(at++);
    }
    return value | (long) next << shift;
  }

  public @Nullable String text() {
    int length = (int) number() - 1;
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    spool.read(at, bytes);
    at += length;
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public void skipText() {
    long length = Math.max(0, number() - 1);
    at += length;
  }

  /** A text that is there. */
  public String someText() {
    return Objects.requireNonNull(text());
  }

  public @Nullable String word() {
    int word = (int) number();
    return word == 0 ? null : words.get(word - 1);
  }

  /** A word that is there. */
  public String someWord() {
    return Objects.requireNonNull(word());
  }

  public Position position() {
    String input = someWord();
    int kind = (int) number();
    return new Position(
        input,
        switch (kind) {
          case Encoder.WHOLE -> new Place.Whole();
          case Encoder.POINTER -> new Place.Pointer(someText());
          case Encoder.CELL -> new Place.Cell(number(), word());
          case Encoder.LINE -> new Place.Line(number(), someText());
          case Encoder.HEADER -> new Place.Header(someWord());
          case Encoder.PARAMETER -> new Place.Parameter(someWord());
          case Encoder.LINE_COLUMN -> new Place.LineColumn(number(), number());
          default -> throw new IllegalStateException("a place of kind " + kind);
        });
  }

  public Problem problem() {
    return new Problem(
        Code.valueOf(someWord()), position(), someText(), text(), text(), text(), number() == 1);
  }

  public List<Problem> problems() {
    int size = (int) number();
    List<Problem> problems = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      problems.add(problem());
    }
    return problems;
  }
}

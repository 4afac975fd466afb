package dev.skillway.core.stage;

import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes values to a spool in few bytes; {@link Decoder} reads them in the same order. */
public final class Encoder {
  static final int WHOLE = 0;
  static final int POINTER = 1;
  static final int CELL = 2;
  static final int LINE_COLUMN = 3;
  static final int LINE = 4;
  static final int HEADER = 5;
  static final int PARAMETER = 6;

  private final Spool spool;
  private final Numbering<String> words;

  /**
   * @param words those that come again and again: names of inputs and columns
   */
  public Encoder(Spool spool, Numbering<String> words) {
    this.spool = spool;
    this.words = words;
  }

  /** Where the next value goes. */
  public long at() {
    return spool.end();
  }

  /** Writes a number of 0 or more: seven bits a byte, the lowest first. */
  public void number(long value) {
    long rest = value;
    while (rest > 0x7f) {
      spool.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    spool.write((int) rest);
  }

  /** Writes a text, or that there is none. */
  public void text(@Nullable String text) {
    if (text == null) {
      number(0);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length + 1L);
    spool.write(bytes);
  }

  /** Writes a word that comes again. */
  public void word(@Nullable String word) {
    number(word == null ? 0 : words.of(word) + 1L);
  }

  public void position(Position position) {
    word(position.input());
    switch (position.place()) {
      case Place.Whole() -> number(WHOLE);
      case Place.Pointer(var pointer) -> {
        number(POINTER);
        text(pointer);
      }
      case Place.Cell(var row, var column) -> {
        number(CELL);
        number(row);
        word(column);
      }
      case Place.Line(var line, var pointer) -> {
        number(LINE);
        number(line);
        text(pointer);
      }
      case Place.Header(var name) -> {
        number(HEADER);
        word(name);
      }
      case Place.Parameter(var name) -> {
        number(PARAMETER);
        word(name);
      }
      case Place.LineColumn(var line, var column) -> {
        number(LINE_COLUMN);
        number(line);
        number(column);
      }
    }
  }

  public void problem(Problem problem) {
    word(problem.code().name());
    position(problem.position());
    text(problem.detail());
    text(problem.received());
    text(problem.expected());
    text(problem.suggestion());
    number(problem.oneRemedy() ? 1 : 0);
  }

  public void problems(Collection<Problem> problems) {
    number(problems.size());
    problems.forEach(this::problem);
  }
}

package dev.skillway.spi.change;

import org.jspecify.annotations.Nullable;

/**
 * An expected failure, as a value: what is wrong, where, and the way out.
 *
 * @param detail what is wrong and what to do, in full sentences
 * @param received what stood there, shortened to {@value #MAX_RECEIVED} characters
 * @param expected what would be right there
 * @param suggestion the nearest right value, where there is one
 * @param oneRemedy whether there is one remedy, and it keeps the meaning
 */
public record Problem(
    Code code,
    Position position,
    String detail,
    @Nullable String received,
    @Nullable String expected,
    @Nullable String suggestion,
    boolean oneRemedy) {

  public static final int MAX_RECEIVED = 100;

  public Problem {
    received = received == null ? null : excerpt(received);
  }

  /** By what it is and where: equal ones agree in it, and long texts need not be looked at. */
  @Override
  public int hashCode() {
    return 31 * position.hashCode() + code.hashCode();
  }

  /** A text as messages quote it: not longer than {@value #MAX_RECEIVED} characters. */
  public static String excerpt(String text) {
    if (text.length() <= MAX_RECEIVED) {
      return text;
    }
    int end = MAX_RECEIVED - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  public static Problem of(Code code, Position position, String detail) {
    return new Problem(code, position, detail, null, null, null, false);
  }

  /** The same, with no remedy, or with several. */
  public Problem withoutRemedy() {
    return new Problem(code, position, detail, received, expected, suggestion, false);
  }

  public Problem detail(String text) {
    return new Problem(code, position, text, received, expected, suggestion, oneRemedy);
  }

  public Problem received(@Nullable String text) {
    return new Problem(code, position, detail, text, expected, suggestion, oneRemedy);
  }

  public Problem expected(String text) {
    return new Problem(code, position, detail, received, text, suggestion, oneRemedy);
  }

  public Problem suggestion(@Nullable String text) {
    return new Problem(code, position, detail, received, expected, text, oneRemedy);
  }

  /** The same, with one remedy that keeps the meaning. */
  public Problem withOneRemedy() {
    return new Problem(code, position, detail, received, expected, suggestion, true);
  }
}

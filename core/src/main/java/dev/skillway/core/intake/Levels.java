package dev.skillway.core.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads proficiencies out of text. */
public final class Levels {
  /** Sign, digits, point and digits, exponent; longer exponents BigDecimal does not have. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+(\\.[0-9]+)?|\\.[0-9]+)([eE][-+]?[0-9]{1,8})?");

  private static final Pattern AROUND = Pattern.compile("^[\\s'\"]+|\\s*%?[\\s'\"]*$");

  private static final Pattern THOUSANDS = Pattern.compile(",[0-9]{3}$");

  /** A number among words, or out of a highest one. */
  private static final Pattern WORDED =
      Pattern.compile(
          "[\\p{L}\\s:=#.]*?([0-9]+(?:\\.[0-9]+)?)(?:\\s*/\\s*[0-9]+|[\\s(=:]+[\\p{L}\\s)]+)?");

  /** Longer ones are no proficiency, and cost time to read. */
  private static final int MAX_LENGTH = 40;

  private static final List<Optional<Level>> WHOLE =
      IntStream.rangeClosed(0, 100)
          .mapToObj(i -> Optional.<Level>of(new Level.Numeric(BigDecimal.valueOf(i))))
          .toList();

  private Levels() {}

  /** The level that a cell of a table holds, where numbers and names look alike. */
  public static Level ofCell(String text) {
    return ofNumber(text).orElseGet(() -> new Level.Name(text));
  }

  /** The level that a number is; empty for any other text. */
  public static Optional<Level> ofNumber(String text) {
    int whole = wholeNumber(text);
    return whole >= 0 && whole < WHOLE.size()
        ? WHOLE.get(whole)
        : number(text).map(Level.Numeric::new);
  }

  /** The number that a text is, in ASCII digits with a point. */
  public static Optional<BigDecimal> number(String text) {
    return text.length() <= MAX_LENGTH && NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** The number that somebody meant who wrote {@code 90%}, {@code 3,5} or {@code '90'}. */
  public static Optional<BigDecimal> meant(String text) {
    return hasDigit(text) ? number(plain(text)).filter(Levels::isShort) : Optional.empty();
  }

  /** The one number in {@code Level 3}, {@code 3 Intermediate}, {@code 4/5} or {@code 8O}. */
  public static Optional<BigDecimal> within(String text) {
    if (text.length() > MAX_LENGTH || !hasDigit(text)) {
      return Optional.empty();
    }
    Matcher worded = WORDED.matcher(text);
    return worded.matches()
        ? number(worded.group(1))
        : number(text.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1'));
  }

  /**
   * Without quotes and blanks around it, one per cent sign, and with a point for a comma; a comma
   * before three digits may part thousands and stays.
   */
  private static String plain(String text) {
    String bare = AROUND.matcher(text).replaceAll("");
    return THOUSANDS.matcher(bare).find() ? bare : bare.replace(',', '.');
  }

  /** Of level names, hardly any has one. */
  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
  }

  /** Whether a number can be written out: 1e99999999 would fill the memory. */
  public static boolean isShort(BigDecimal number) {
    return number.precision() <= MAX_LENGTH && Math.abs(number.scale()) <= MAX_LENGTH;
  }

  /** The value of up to three digits; -1 for any other text. */
  private static int wholeNumber(String text) {
    int length = text.length();
    if (length == 0 || length > 3) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}

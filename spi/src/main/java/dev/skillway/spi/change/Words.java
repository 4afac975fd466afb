package dev.skillway.spi.change;

import java.util.Locale;

/** The one spelling of constants in files and answers: lower case, words joined by hyphens. */
public final class Words {
  private Words() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package dev.skillway.core.nearest;

/**
 * Lower-case Cyrillic and Greek letters that look like a Latin letter or a digit, they or their
 * capitals: the everyday part of the confusables of Unicode's UTS #39. A letter whose capital looks
 * like another one than itself has one of the two, so that case goes on not to count.
 */
final class Confusables {
  private static final String CYRILLIC = "абвезіїјкмнорстухѕёһӏүѵԁԛԝ";
  private static final String AS_LATIN = "a6be3iïjkmhopctyxsëhlyvdqw";
  private static final String GREEK = "αβεζηικμνορτυχγϳ";
  private static final String AS_LATIN_TOO = "abezhikmvoptuxyj";
  private static final String DOTLESS_I = "ı";
  private static final String DOTTED_I = "i";

  private static final String LETTERS = CYRILLIC + GREEK + DOTLESS_I;
  private static final String LOOKS = AS_LATIN + AS_LATIN_TOO + DOTTED_I;

  private Confusables() {}

  /** What a lower-case letter looks like, or the letter. */
  static int look(int letter) {
    int at = LETTERS.indexOf(letter);
    return at < 0 ? letter : LOOKS.codePointAt(at);
  }
}

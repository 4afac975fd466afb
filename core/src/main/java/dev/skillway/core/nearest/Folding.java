package dev.skillway.core.nearest;

import java.text.Normalizer;

/** Takes from a text what people do not mean by it: case, separators, quotes, look-alikes. */
final class Folding {
  private static final int ASCII = 128;
  private static final char DELETE = 127;
  private static final int CASE = 'a' ^ 'A';
  private static final String IGNORED = "-_'\"`";
  private static final String QUOTES = "'\"`‘’‚‛“”„‟«»‹›′";
  private static final int MINUS = '−';

  private Folding() {}

  static String fold(String text) {
    return isAscii(text) ? ascii(text) : compatible(letters(compatible(text)));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII) {
        return false;
      }
    }
    return true;
  }

  /** The same as for other letters, for most words, and sooner. */
  private static String ascii(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter > ' ' && letter < DELETE && IGNORED.indexOf(letter) < 0) {
        folded.append(letter >= 'A' && letter <= 'Z' ? (char) (letter | CASE) : letter);
      }
    }
    return folded.toString();
  }

  private static String compatible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static String letters(String text) {
    var folded = new StringBuilder(text.length());
    text.codePoints()
        .filter(Folding::counts)
        .map(letter -> Confusables.look(Character.toLowerCase(letter)))
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean counts(int letter) {
    return switch (Character.getType(letter)) {
      case Character.DASH_PUNCTUATION, Character.CONNECTOR_PUNCTUATION -> false;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR -> false;
      case Character.PARAGRAPH_SEPARATOR, Character.CONTROL, Character.FORMAT -> false;
      default -> letter != MINUS && QUOTES.indexOf(letter) < 0;
    };
  }
}

package dev.skillway.core.intake.json;

/** Looks at the brackets of a line, also where what stands between them is no JSON. */
final class Brackets {
  private Brackets() {}

  /** Whether it begins with one that opens. */
  static boolean open(String line) {
    String text = line.stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }

  /** Whether the first of them opens a value, and the last closes it. */
  static boolean close(String line) {
    String text = line.strip();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (quoted) {
        i += at == '\\' ? 1 : 0;
        quoted = at != '"';
      } else if (at == '"') {
        quoted = true;
      } else {
        depth += change(at);
        if (depth == 0) {
          return i == text.length() - 1 && open(text);
        }
      }
    }
    return false;
  }

  private static int change(char at) {
    return switch (at) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }
}

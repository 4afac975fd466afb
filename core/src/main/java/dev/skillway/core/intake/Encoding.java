package dev.skillway.core.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * In which of Unicode's encodings a text begins.
 *
 * @param mark how many bytes its byte order mark has; 0 where there is none
 */
record Encoding(Charset charset, int mark) {
  private static final Encoding BARE = new Encoding(StandardCharsets.UTF_8, 0);

  /** The marks of each, one character a byte. */
  private static final List<Marked> MARKS =
      List.of(
          new Marked("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8),
          new Marked("\u00FF\u00FE", StandardCharsets.UTF_16LE),
          new Marked("\u00FE\u00FF", StandardCharsets.UTF_16BE));

  private record Marked(String mark, Charset charset) {}

  /**
   * By its mark or else, since tables and JSON begin with ASCII, by where the zeros of UTF-16 are.
   *
   * @param bytes the first, one character a byte
   */
  static Encoding of(String bytes) {
    return marked(bytes).orElseGet(() -> bare(bytes));
  }

  /** Whether its bytes are not those of UTF-8. */
  boolean isForeign() {
    return !charset.equals(StandardCharsets.UTF_8);
  }

  private static Optional<Encoding> marked(String bytes) {
    return MARKS.stream()
        .filter(known -> bytes.startsWith(known.mark))
        .map(known -> new Encoding(known.charset, known.mark.length()))
        .findFirst();
  }

  private static Encoding bare(String bytes) {
    if (bytes.length() < 4) {
      return BARE;
    }
    String zeros = bytes.substring(0, 4).replaceAll("[^\0]", "x");
    return switch (zeros) {
      case "x\0x\0" -> new Encoding(StandardCharsets.UTF_16LE, 0);
      case "\0x\0x" -> new Encoding(StandardCharsets.UTF_16BE, 0);
      default -> BARE;
    };
  }
}

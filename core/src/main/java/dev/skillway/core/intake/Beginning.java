package dev.skillway.core.intake;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The first bytes of an input, by which its format is recognised. */
public final class Beginning {
  static final int LENGTH = 1 << 16;

  /** In so many bytes it is seen whether it is text. */
  private static final int LOOKED_AT = 8192;

  private static final String BOM = "\u00EF\u00BB\u00BF";

  /** One character a byte: enough to see marks and ASCII. */
  private final String bytes;

  private Beginning(String bytes) {
    this.bytes = bytes;
  }

  /** Looks at the first bytes and leaves them to be read, but for the mark of UTF-8. */
  static Beginning peek(BufferedInputStream in) throws IOException {
    in.mark(LENGTH);
    String first = new String(in.readNBytes(LENGTH), StandardCharsets.ISO_8859_1);
    in.reset();
    if (first.startsWith(BOM)) {
      in.skipNBytes(BOM.length());
      return new Beginning(first.substring(BOM.length()));
    }
    return new Beginning(first);
  }

  /** Whether the first characters that are no white space are these. */
  public boolean startsWith(String characters) {
    return bytes.stripLeading().startsWith(characters);
  }

  /** Its lines, the blank ones left out; the last may be cut off. */
  public List<String> lines() {
    return bytes.lines().filter(line -> !line.isBlank()).toList();
  }

  /** Why an input that begins so is no text in UTF-8. */
  Optional<Problem> problem(Input input) {
    String told = input.name().equals(Input.STDIN) ? "Standard input" : "'" + input.name() + "'";
    if (bytes.startsWith("PK\u0003\u0004")) {
      return notText(input, told + " is an archive, perhaps an Excel workbook. Save it as CSV.");
    }
    if (bytes.startsWith("\u00FF\u00FE") || bytes.startsWith("\u00FE\u00FF")) {
      return notText(input, told + " is text in UTF-16. Save it in UTF-8.");
    }
    if (isBinary()) {
      return notText(input, told + " holds binary data. Give CSV or JSON text in UTF-8.");
    }
    if (bytes.length() < LENGTH && bytes.isBlank()) {
      return Optional.of(
          input.problem(Code.FILE_EMPTY, told + " is empty. Check what was to write it."));
    }
    return Optional.empty();
  }

  private static Optional<Problem> notText(Input input, String detail) {
    return Optional.of(input.problem(Code.FILE_NOT_TEXT, detail));
  }

  /** Whether it holds bytes that no text has. */
  private boolean isBinary() {
    return bytes
        .chars()
        .limit(LOOKED_AT)
        .anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
  }
}

package dev.skillway.core.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The first bytes of an input, by which its format is recognised. */
public final class Beginning {
  static final int LENGTH = 8192;

  private static final String BOM = "\u00EF\u00BB\u00BF";

  /** One character a byte: enough to see marks and ASCII. */
  private final String bytes;

  private Beginning(String bytes) {
    this.bytes = bytes;
  }

  /** Looks at the first bytes and leaves them to be read. */
  static Beginning peek(BufferedInputStream in) throws IOException {
    in.mark(LENGTH);
    byte[] first = in.readNBytes(LENGTH);
    in.reset();
    return new Beginning(new String(first, StandardCharsets.ISO_8859_1));
  }

  /** Whether the input is nothing but white space. */
  boolean isBlank() {
    return bytes.length() < LENGTH && text().isBlank();
  }

  /** Whether it is an archive, as XLSX workbooks are. */
  boolean isZip() {
    return bytes.startsWith("PK\u0003\u0004");
  }

  boolean isUtf16() {
    return bytes.startsWith("\u00FF\u00FE") || bytes.startsWith("\u00FE\u00FF");
  }

  /** Whether it holds bytes that no text has. */
  boolean isBinary() {
    return bytes.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
  }

  /** The first character that is no white space; 0 if there is none. */
  public char firstCharacter() {
    String text = text().stripLeading();
    return text.isEmpty() ? 0 : text.charAt(0);
  }

  private String text() {
    return bytes.startsWith(BOM) ? bytes.substring(BOM.length()) : bytes;
  }
}

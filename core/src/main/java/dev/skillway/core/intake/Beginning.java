package dev.skillway.core.intake;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The first bytes of an input, by which its format is recognised. */
public final class Beginning {
  static final int LENGTH = 1 << 16;

  /** In so many bytes it is seen whether it is text. */
  private static final int LOOKED_AT = 8192;

  private final Encoding encoding;

  /** Of UTF-8 one character a byte: enough to see ASCII. */
  private final String text;

  private final boolean isAll;

  private Beginning(Encoding encoding, String text, boolean isAll) {
    this.encoding = encoding;
    this.text = text;
    this.isAll = isAll;
  }

  /** Looks at the first bytes and leaves them to be read, but for a byte order mark. */
  static Beginning peek(BufferedInputStream in) throws IOException {
    in.mark(LENGTH);
    String first = new String(in.readNBytes(LENGTH), StandardCharsets.ISO_8859_1);
    in.reset();
    Encoding encoding = Encoding.of(first);
    in.skipNBytes(encoding.mark());
    String unmarked = first.substring(encoding.mark());
    String text = encoding.isForeign() ? decoded(unmarked, encoding) : unmarked;
    return new Beginning(encoding, text, first.length() < LENGTH);
  }

  /** A letter that the last bytes begin is left out. */
  private static String decoded(String bytes, Encoding encoding) {
    byte[] whole = bytes.substring(0, bytes.length() & -2).getBytes(StandardCharsets.ISO_8859_1);
    return new String(whole, encoding.charset());
  }

  /** The bytes that follow, as UTF-8. */
  InputStream utf8(InputStream bytes) {
    return encoding.isForeign() ? new Utf8Stream(bytes, encoding.charset()) : bytes;
  }

  /** A table that was read as UTF-8, with the encoding that it really has. */
  Tabular encoded(Tabular table) {
    Dialect read = table.dialect();
    String charset = encoding.isForeign() ? encoding.charset().name() : read.charset();
    return new Tabular(
        new Dialect(charset, encoding.mark() > 0, read.delimiter(), read.quote()),
        table.header(),
        table.fields(),
        table.skills());
  }

  /** Whether the first characters that are no white space are these. */
  public boolean startsWith(String characters) {
    return text.stripLeading().startsWith(characters);
  }

  /** Its lines, the blank ones left out; the last may be cut off. */
  public List<String> lines() {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  /** Why an input that begins so is no text. */
  Optional<Problem> problem(Input input) {
    String told = input.name().equals(Input.STDIN) ? "Standard input" : "'" + input.name() + "'";
    if (text.startsWith("PK\u0003\u0004")) {
      return notText(input, told + " is an archive, perhaps an Excel workbook. Save it as CSV.");
    }
    if (isBinary()) {
      return notText(input, told + " holds binary data. Give CSV or JSON text in UTF-8.");
    }
    if (isAll && text.isBlank()) {
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
    return text.chars()
        .limit(LOOKED_AT)
        .anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
  }
}

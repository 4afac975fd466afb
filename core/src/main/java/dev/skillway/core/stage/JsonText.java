package dev.skillway.core.stage;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON into memory: items, records and outcomes are so many and so small that a generator's
 * own work would take longest. Whoever writes keeps to the grammar; nothing is checked.
 */
public final class JsonText {
  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder text;

  /**
   * @param length that is expected
   */
  public JsonText(int length) {
    text = new StringBuilder(length);
  }

  public void beginObject() {
    separate().append('{');
  }

  public void endObject() {
    text.append('}');
  }

  public void beginList() {
    separate().append('[');
  }

  public void endList() {
    text.append(']');
  }

  /** The name of a member, whose value is written next. */
  public void name(String name) {
    string(name);
    text.append(':');
  }

  /** A text (RFC 8259, section 7), or that there is none. */
  public void string(@Nullable String value) {
    if (value == null) {
      literal("null");
      return;
    }
    separate().append('"');
    int done = 0;
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter < ' ' || letter == '"' || letter == '\\') {
        text.append(value, done, i);
        escape(letter);
        done = i + 1;
      }
    }
    text.append(value, done, value.length()).append('"');
  }

  private void escape(char letter) {
    if (letter < ' ') {
      text.append("\\u00").append(HEX.toHexDigits((byte) letter));
    } else {
      text.append('\\').append(letter);
    }
  }

  public void number(long value) {
    separate().append(value);
  }

  /** What is JSON already. */
  public void literal(String value) {
    separate().append(value);
  }

  public int length() {
    return text.length();
  }

  /** All that was written. */
  @Override
  public String toString() {
    return text.toString();
  }

  /** What follows a value in a list or an object is set apart from it. */
  private StringBuilder separate() {
    int last = text.length() - 1;
    return last < 0 || "{[:".indexOf(text.charAt(last)) >= 0 ? text : text.append(',');
  }
}

package dev.skillway.core.intake;

/**
 * How a table's text is written (Frictionless Data's word for it: CSV dialect).
 *
 * @param charset its name, as {@link java.nio.charset.Charset#forName} takes it
 * @param byteOrderMark whether it begins with one
 * @param delimiter what parts cells
 * @param quote what stands around a cell that holds a delimiter
 */
public record Dialect(String charset, boolean byteOrderMark, String delimiter, String quote) {
  /** As RFC 4180 and RFC 8259 have it, and as files are written that nobody handed in. */
  public static final Dialect DEFAULT = new Dialect("UTF-8", false, ",", "\"");
}

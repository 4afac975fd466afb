package dev.skillway.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An input that cannot be applied.
 *
 * @param what names the case
 * @param bytes one character a byte
 * @param code of the problem
 * @param next what the message says about where it is or what to do
 */
record Wrong(String what, String bytes, String code, String next) {

  /** A table of one row under the header. */
  static Wrong row(String what, String row, String code, String next) {
    return new Wrong(what, Sample.HEADER + row + "\n", code, next);
  }

  String in(Path folder) {
    try {
      Files.write(folder.resolve("input"), bytes.getBytes(StandardCharsets.ISO_8859_1));
      return "input";
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public String toString() {
    return what;
  }
}

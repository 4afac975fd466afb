package dev.skillway.app.http.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files that come with the program. */
final class Resource {
  private Resource() {}

  /**
   * Reads one.
   *
   * @param file beside this class, or from the root where it begins with a slash
   */
  static byte[] bytes(String file) {
    try (InputStream bytes =
        Objects.requireNonNull(Resource.class.getResourceAsStream(file), file)) {
      return bytes.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }
}

package dev.skillway.app.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * A file that holds one secret and nothing else.
 *
 * @param name as it was written
 */
record SecretFile(Path path, String name) {
  private static final int MOST = 64 << 10;

  /** What is in it. */
  sealed interface Content {
    record Held(Secret secret) implements Content {}

    /** There is no secret; what is wrong, to be read behind the file's name. */
    record None(String why) implements Content {}
  }

  Content read() {
    try {
      if (Files.size(path) > MOST) {
        return new Content.None("is too large for a secret");
      }
      String text = Files.readString(path).replaceFirst("[\r\n]+$", "");
      return text.isBlank() ? new Content.None("is empty") : new Content.Held(new Secret(text));
    } catch (NoSuchFileException _) {
      return new Content.None("is not there");
    } catch (AccessDeniedException _) {
      return new Content.None("may not be read by this user");
    } catch (MalformedInputException _) {
      return new Content.None("is not UTF-8");
    } catch (IOException _) {
      return new Content.None("cannot be read");
    }
  }

  /** What its permissions let others do with it that they should not. */
  Optional<String> warning() {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
      return permissions.contains(PosixFilePermission.OTHERS_READ)
          ? Optional.of(
              "Everybody on this machine may read the secret in %s: chmod o-r %s"
                  .formatted(name, path))
          : Optional.empty();
    } catch (IOException | UnsupportedOperationException _) {
      return Optional.empty();
    }
  }
}

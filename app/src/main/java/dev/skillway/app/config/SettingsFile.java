package dev.skillway.app.config;

import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The file that settings are written in.
 *
 * @param name as it is told in messages
 * @param isFound whether it counts because it lies in the working folder: anybody may have left it
 */
record SettingsFile(Path path, String name, boolean isFound) {
  private static final String USUAL = "skillway.yaml";

  /** A larger one is none: the reference in full has some 10 KB. */
  private static final int MOST = 1 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The one that is named, or else the first that is there. */
  static Optional<SettingsFile> find(Given given, Path dataFolder) {
    String named = given.flags().getOrDefault(Given.FLAG, given.variable(Given.VARIABLE));
    if (!named.isEmpty()) {
      return Optional.of(new SettingsFile(given.workingFolder().resolve(named), named, false));
    }
    Path inData = dataFolder.resolve(USUAL);
    return Stream.of(
            new SettingsFile(given.workingFolder().resolve(USUAL), USUAL, true),
            new SettingsFile(inData, inData.toString(), false))
        .filter(file -> Files.exists(file.path))
        .findFirst();
  }

  /** The folder from which names of files in it count. */
  Path folder() {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  /** What stands in it. */
  Optional<String> text(Consumer<Problem> problems) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        problems.accept(unreadable("is larger than 1 MiB. Name a file with settings and no more"));
        return Optional.empty();
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException _) {
      problems.accept(unreadable("is not UTF-8. Save it as UTF-8"));
    } catch (NoSuchFileException _) {
      problems.accept(
          unreadable("is not there. Check %s and %s".formatted(Given.FLAG, Given.VARIABLE)));
    } catch (AccessDeniedException _) {
      problems.accept(unreadable("may not be read. Give this user read permission on it"));
    } catch (IOException broken) {
      problems.accept(unreadable("cannot be read: " + broken.getMessage()));
    }
    return Optional.empty();
  }

  private Problem unreadable(String why) {
    return Complaint.unreadable(
        "The settings file %s %s.".formatted(name, why), Position.whole(name));
  }
}

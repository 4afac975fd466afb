package dev.skillway.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of every command that looks into the store. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "The data folder (default: $XDG_DATA_HOME/skillway or ~/.local/share/skillway).")
  private @Nullable Path data;

  boolean isGiven() {
    return data != null;
  }

  /** As another command would be given it. */
  List<String> written() {
    return data == null ? List.of() : List.of("--data", data.toString());
  }

  /** The data folder, absolute. */
  Path folder() {
    Path folder = data == null ? base().resolve("skillway") : data;
    return folder.toAbsolutePath().normalize();
  }

  /** As the XDG Base Directory Specification says: an empty or relative value counts as unset. */
  private static Path base() {
    String xdg = System.getenv("XDG_DATA_HOME");
    return xdg == null || !xdg.startsWith("/") ? home().resolve(".local/share") : Path.of(xdg);
  }

  /** What the shell calls ~; Java's own idea of it ignores the environment. */
  private static Path home() {
    String home = System.getenv("HOME");
    return Path.of(home == null || home.isEmpty() ? System.getProperty("user.home") : home);
  }
}

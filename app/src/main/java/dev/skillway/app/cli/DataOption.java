package dev.skillway.app.cli;

import dev.skillway.app.config.Given;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that looks into the store, or reads settings. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "The data folder (default: $$SKILLWAY_DATA, $$XDG_DATA_HOME/skillway or"
              + " ~/.local/share/skillway).")
  private @Nullable String data;

  @Option(
      names = Given.FLAG,
      paramLabel = "FILE",
      description =
          "The settings (default: $$SKILLWAY_CONFIG, or skillway.yaml in this folder or the data"
              + " folder).")
  private @Nullable String config;

  boolean isGiven() {
    return data != null;
  }

  /** As another command would be given them. */
  List<String> written() {
    var written = new ArrayList<String>();
    if (data != null) {
      written.addAll(List.of("--data", data));
    }
    written.addAll(config());
    return written;
  }

  /** The file of settings, as another command would be given it. */
  List<String> config() {
    return config == null ? List.of() : List.of(Given.FLAG, config);
  }

  /** The data folder where nobody names another. */
  static Path usual() {
    return base().resolve("skillway");
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

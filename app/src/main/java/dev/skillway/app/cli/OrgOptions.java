package dev.skillway.app.cli;

import dev.skillway.core.demo.Demo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that looks into an org. */
final class OrgOptions {
  @Option(
      names = "--org",
      paramLabel = "NAME",
      defaultValue = Demo.NAME,
      description = "The org (default: ${DEFAULT-VALUE}, made on first use).")
  String org = Demo.NAME;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "The data folder (default: $XDG_DATA_HOME/skillway or ~/.local/share/skillway).")
  @Nullable Path data;

  /** As another command would be given them. */
  List<String> written() {
    var written = new ArrayList<String>();
    if (!org.equals(Demo.NAME)) {
      written.addAll(List.of("--org", org));
    }
    if (data != null) {
      written.addAll(List.of("--data", data.toString()));
    }
    return written;
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

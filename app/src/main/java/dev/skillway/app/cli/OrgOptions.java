package dev.skillway.app.cli;

import dev.skillway.app.config.Keys;
import dev.skillway.app.config.Settings;
import dev.skillway.app.config.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that looks into an org. */
final class OrgOptions {
  @Option(
      names = "--org",
      paramLabel = "NAME",
      description = "The org (default: $$SKILLWAY_ORG or demo, which is made on first use).")
  @Nullable String org;

  @Mixin private final DataOption data = new DataOption();

  /** As another command would be given them. */
  List<String> written(Settings settings) {
    var written = new ArrayList<>(org(settings));
    written.addAll(data.written());
    return written;
  }

  /** The org as another command would be given it, unless nobody named one. */
  static List<String> org(Settings settings) {
    return settings.source(Keys.ORG) instanceof Source.Default
        ? List.of()
        : List.of("--org", settings.client().org());
  }

  DataOption data() {
    return data;
  }
}

package dev.skillway.app.cli;

import dev.skillway.core.demo.Demo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that looks into an org. */
final class OrgOptions {
  @Option(
      names = "--org",
      paramLabel = "NAME",
      defaultValue = Demo.NAME,
      description = "The org (default: ${DEFAULT-VALUE}, made on first use).")
  String org = Demo.NAME;

  @Mixin private final DataOption data = new DataOption();

  /** As another command would be given them. */
  List<String> written() {
    return written(data.written());
  }

  /** The same with other options for where the org is. */
  List<String> written(List<String> where) {
    var written = new ArrayList<String>();
    if (!org.equals(Demo.NAME)) {
      written.addAll(List.of("--org", org));
    }
    written.addAll(where);
    return written;
  }

  DataOption data() {
    return data;
  }

  /** The data folder, absolute. */
  Path folder() {
    return data.folder();
  }
}

package dev.skillway.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.config.Listed;
import dev.skillway.app.config.Settings;
import dev.skillway.app.json.Json;
import dev.skillway.core.export.CsvRows;
import dev.skillway.core.export.RowWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what is set, and where. */
@Command(
    name = "settings",
    mixinStandardHelpOptions = true,
    description = "Shows every setting, its value and where that comes from; secrets as ***.",
    footer = {
      "",
      "A flag goes before a variable, a variable before the file. Options of other commands that",
      "set something may be given here too.",
      "",
      "Examples:",
      "  skillway settings",
      "  skillway settings --config /etc/skillway/skillway.yaml -o json"
    })
final class SettingsCommand implements Callable<Integer> {
  private static final List<String> COLUMNS = List.of("setting", "value", "source");

  private final Workspaces workspaces;

  @Mixin final OrgOptions org = new OrgOptions();
  @Mixin final ServerOption server = new ServerOption();
  @Mixin final ServeOptions serve = new ServeOptions();
  @Mixin private final LayoutOption output = new LayoutOption();

  @Spec private @Nullable CommandSpec spec;

  SettingsCommand(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return workspaces.withSettings(Objects.requireNonNull(spec), this::show);
  }

  private int show(Settings settings) throws IOException {
    PrintStream out = workspaces.terminal().out();
    Settings.Listing listing = settings.listing();
    switch (output.layout) {
      case TEXT -> text(listing, out);
      case JSON -> json(listing, out);
      case CSV -> csv(listing, out);
    }
    return Exit.DONE;
  }

  private static void text(Settings.Listing listing, PrintStream out) {
    out.println(
        listing
            .file()
            .map(file -> "Settings of " + Printable.of(file.toString()))
            .orElse("There is no settings file: no skillway.yaml here or in the data folder."));
    var table = new TextTable("");
    for (Listed one : listing.settings()) {
      table.row(
          List.of(
              one.name(),
              Printable.of(one.value().orElse("-")),
              Printable.of(one.source().told())));
    }
    table.print(out);
  }

  private static void json(Settings.Listing listing, PrintStream out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("file", listing.file().map(Object::toString).orElse(null));
      json.writeArrayFieldStart("settings");
      for (Listed one : listing.settings()) {
        json.writeStartObject();
        json.writeStringField("setting", one.name());
        json.writeStringField("value", one.value().orElse(null));
        json.writeStringField("source", one.source().told());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void csv(Settings.Listing listing, PrintStream out) throws IOException {
    try (RowWriter rows =
        new CsvRows(new OutputStreamWriter(out, StandardCharsets.UTF_8), COLUMNS)) {
      for (Listed one : listing.settings()) {
        rows.write(Arrays.asList(one.name(), one.value().orElse(null), one.source().told()));
      }
    }
  }
}

package dev.skillway.app.cli;

import dev.skillway.app.config.Keys;
import dev.skillway.app.config.Settings;
import dev.skillway.app.config.Source;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works in one org. */
@Command(mixinStandardHelpOptions = true)
abstract class OrgCommand implements Callable<Integer> {
  private final Workspaces workspaces;
  @Mixin private final OrgOptions org = new OrgOptions();

  @Spec private @Nullable CommandSpec spec;

  OrgCommand(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /** Does its work; the exit code. */
  abstract int run(Workspace workspace) throws IOException, InterruptedException;

  @Override
  public final Integer call() throws IOException, InterruptedException {
    return workspaces.withSettings(spec(), this::call);
  }

  /** Does its work where the settings say. */
  int call(Settings settings) throws IOException, InterruptedException {
    if (settings.client().server().isPresent() && !org.data().isGiven()) {
      terminal()
          .err()
          .printf(
              "%s is not used: this command works on a data folder of this machine.%n",
              server(settings.source(Keys.SERVER)));
    }
    return work(settings);
  }

  private static String server(Source source) {
    return source instanceof Source.Variable(var name)
        ? name
        : "The server of %s".formatted(source.told());
  }

  /** Does its work on the data folder. */
  final int work(Settings settings) throws IOException, InterruptedException {
    return workspaces.in(settings, this::run);
  }

  OrgOptions org() {
    return org;
  }

  Workspaces workspaces() {
    return workspaces;
  }

  Terminal terminal() {
    return workspaces.terminal();
  }

  /** The command as it was given. */
  CommandSpec spec() {
    return Objects.requireNonNull(spec);
  }
}

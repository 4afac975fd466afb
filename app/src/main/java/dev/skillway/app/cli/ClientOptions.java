package dev.skillway.app.cli;

import dev.skillway.app.config.Settings;
import dev.skillway.core.store.Store;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where clients are administered: in a data folder, or on a server. */
final class ClientOptions {
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final ServerOption server = new ServerOption();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** Does a command's work on the store of a data folder; the exit code. */
  interface OnStore {
    int run(Store store, Settings settings) throws IOException, InterruptedException;
  }

  /** Does the work where the options say; the exit code. */
  int call(Workspaces workspaces, ServerOption.OnServer onServer, OnStore onStore)
      throws IOException, InterruptedException {
    return workspaces.withSettings(
        Objects.requireNonNull(spec),
        settings ->
            server.call(
                workspaces,
                data,
                settings,
                onServer,
                () -> {
                  try (Store store = workspaces.open(settings)) {
                    return onStore.run(store, settings);
                  }
                }));
  }
}

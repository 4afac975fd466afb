package dev.skillway.app.cli;

import dev.skillway.core.demo.Demo;
import dev.skillway.core.store.Store;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** Where clients are administered: in a data folder, or on a server. */
final class ClientOptions {
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final ServerOption server = new ServerOption();

  /** Does a command's work on the store of a data folder; the exit code. */
  interface OnStore {
    int run(Store store) throws IOException, InterruptedException;
  }

  /** Does the work where the options say; the exit code. */
  int call(Workspaces workspaces, ServerOption.OnServer onServer, OnStore onStore)
      throws IOException, InterruptedException {
    return server.call(
        workspaces,
        data,
        Demo.NAME,
        onServer,
        () -> {
          try (Store store = workspaces.open(data)) {
            return onStore.run(store);
          }
        });
  }
}

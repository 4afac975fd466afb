package dev.skillway.app.cli;

import dev.skillway.app.config.Settings;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Store;
import java.nio.file.Path;

/** What a command works on. */
record Workspace(Store store, Org org, Settings settings) {
  /** The data folder. */
  Path folder() {
    return settings.client().data();
  }
}

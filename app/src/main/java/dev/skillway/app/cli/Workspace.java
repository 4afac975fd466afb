package dev.skillway.app.cli;

import dev.skillway.core.store.Org;
import dev.skillway.core.store.Store;
import java.nio.file.Path;

/**
 * What a command works on.
 *
 * @param folder the data folder
 */
record Workspace(Store store, Path folder, Org org) {}

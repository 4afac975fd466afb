package dev.skillway.app.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * What settings are read from.
 *
 * @param flags the options that a command was given, with their values
 * @param workingFolder in which a file is looked for
 * @param dataFolder where nobody names another
 */
public record Given(
    Map<String, String> flags,
    Map<String, String> environment,
    Path workingFolder,
    Path dataFolder) {
  /** The option that names the file. */
  public static final String FLAG = "--config";

  /** The variable that names the file. */
  static final String VARIABLE = "SKILLWAY_CONFIG";

  public Given {
    flags = Map.copyOf(flags);
    environment = Map.copyOf(environment);
  }

  /** A variable; empty where it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "").strip();
  }
}

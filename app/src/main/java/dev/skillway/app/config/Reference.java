package dev.skillway.app.config;

import java.util.stream.Collectors;

/** Writes the page of all settings. */
final class Reference {
  private static final String HEAD =
      """
      # Settings

      Skillway needs none. What is set is read from a file, then from the environment, then from the flags
      of the command; what comes later counts. `skillway settings` shows every setting, its value, and
      where that comes from.

      ## The file

      The first of these that is there: the one that `--config FILE` or else `SKILLWAY_CONFIG` names (it
      must be there), `skillway.yaml` in the working folder, `skillway.yaml` in the data folder. It is
      [YAML](https://yaml.org) 1.2, of nested mappings:

      ```yaml
      serve:
        host: 0.0.0.0
        port: 8443
      tls:
        file: skillway.p12
        password: ${TLS_PASSWORD}
      limits:
        requestsPerMinute: 600
      requests:
        keep: 90d
      ```

      - Files that it names count from its own folder.
      - `${NAME}` stands for that variable of the environment, in any value; `$${` for a mere `${`.
      - A secret is written as `${NAME}`, or as `file:PATH`, whose whole content it is, without the end of
        the line. A secret in plain text is an error.
      - Numbers, `true` and `false` stand without quotes.
      - Durations are `90s`, `15m`, `1h` or `30d`, or as ISO 8601 has them: `PT1H`.
      - Anybody may have left the file in the working folder: `server` and `token` count only in one that
        is named by `--config` or `SKILLWAY_CONFIG`, or lies in the data folder.

      ## Variables and flags

      Each setting that is not of a single org has a variable: `SKILLWAY_` and its name in capitals, with
      `_` between the words. It holds the value itself, secrets too. Where a mapping is asked for, it is
      written `NAME=VALUE,NAME=VALUE`. An empty variable counts as not set.

      The launcher has `SKILLWAY_JAVA_HOME`, `SKILLWAY_JAVA_OPTS` and `SKILLWAY_JVMS` for itself.

      ## What is wrong is told

      A key or a variable `SKILLWAY_…` that is none is an error with the nearest right one, and so is a
      value of the wrong kind. All that is wrong is told at once, with file, line and column:
      [setting-unknown](../problems/setting-unknown.md), [setting-invalid](../problems/setting-invalid.md),
      [setting-missing](../problems/setting-missing.md),
      [settings-unreadable](../problems/settings-unreadable.md). The exit code is 1; of a wrong flag 64.

      ## All settings

      This part is written by `mvn -pl spi,core,app -am test -Dtest=ReferenceTest -Dskillway.rewrite=true
      -Dsurefire.failIfNoSpecifiedTests=false` from the keys that the code reads.

      """;

  private Reference() {}

  static String page() {
    return HEAD + Keys.ALL.stream().map(Reference::entry).collect(Collectors.joining("\n"));
  }

  private static String entry(Key<?> key) {
    var entry = new StringBuilder("### ").append(key.name()).append("\n\n");
    entry.append(key.description()).append("\n\n");
    entry.append("- Takes ").append(key.kind().form()).append('\n');
    entry.append("- Default: ").append(fallback(key)).append('\n');
    key.variable().ifPresent(name -> entry.append("- Variable: `").append(name).append("`\n"));
    key.places().flag().ifPresent(flag -> entry.append("- Flag: `").append(flag).append("`\n"));
    if (!key.places().inFile()) {
      entry.append("- Not in the file\n");
    }
    if (!key.places().inVariable()) {
      entry.append("- In the file only\n");
    }
    return entry.toString();
  }

  private static String fallback(Key<?> key) {
    return key.fallback().isPresent() ? "`" + key.told() + "`" : key.otherwise();
  }
}

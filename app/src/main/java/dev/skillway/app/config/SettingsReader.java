package dev.skillway.app.config;

import dev.skillway.spi.change.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the file, then the environment, then flags; what comes later counts. */
public final class SettingsReader {
  private static final Set<String> NAMED_FILE_ONLY = Set.of(Keys.SERVER.name(), Keys.TOKEN.name());

  private final Given given;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private SettingsReader(Given given) {
    this.given = given;
  }

  /** What became of it. */
  public sealed interface Reading {
    record Read(Settings settings) implements Reading {}

    /** Something in the file or the environment is wrong. */
    record Wrong(List<Problem> problems) implements Reading {
      public Wrong {
        problems = List.copyOf(problems);
      }
    }

    /** A command was given a wrong flag; what is wrong with it. */
    record WrongFlag(String message) implements Reading {}
  }

  /** All settings, or all that is wrong with them. */
  public static Reading read(Given given) {
    return new SettingsReader(given).read();
  }

  private Reading read() {
    List<Setting<?>> flags = flags();
    if (!problems.isEmpty()) {
      return new Reading.WrongFlag(problems.getFirst().detail());
    }
    List<Setting<?>> variables = Variables.read(given, problems::add);
    var values = new Values();
    values.add(variables);
    values.add(flags);
    Path data = values.find(Keys.DATA).orElse(given.dataFolder()).toAbsolutePath().normalize();
    Optional<SettingsFile> file = SettingsFile.find(given, data);
    values = new Values();
    values.add(file.map(this::settings).orElse(List.of()));
    values.add(variables);
    values.add(flags);
    problems.addAll(Issuers.problems(values));
    return problems.isEmpty()
        ? new Reading.Read(
            Assembly.of(values, data, file.map(SettingsFile::path), List.copyOf(warnings)))
        : new Reading.Wrong(problems);
  }

  private List<Setting<?>> settings(SettingsFile file) {
    var yaml = new YamlText(file.name());
    var scalars =
        new Scalars(
            yaml, file.folder(), new Blanks(given.environment()), problems::add, warnings::add);
    return file.text(problems::add)
        .flatMap(text -> yaml.mapping(text, problems::add))
        .map(root -> new FileWalk(scalars).walk(root))
        .map(settings -> trusted(file, settings))
        .orElse(List.of());
  }

  /** A file that somebody left in this folder must not draw tokens to a server of theirs. */
  private List<Setting<?>> trusted(SettingsFile file, List<Setting<?>> settings) {
    if (file.isFound()) {
      settings.stream()
          .filter(setting -> NAMED_FILE_ONLY.contains(setting.name()))
          .forEach(
              setting ->
                  problems.add(
                      Complaint.invalid(
                          "%s does not count in a file that was only found in this folder. Name the file: %s %s."
                              .formatted(setting.name(), Given.FLAG, file.name()),
                          setting.source().position())));
    }
    return settings;
  }

  private List<Setting<?>> flags() {
    var settings = new ArrayList<Setting<?>>();
    for (Key<?> key : Keys.ALL) {
      key.places()
          .flag()
          .filter(given.flags()::containsKey)
          .flatMap(flag -> set(key, flag, given.flags().getOrDefault(flag, "")))
          .ifPresent(settings::add);
    }
    return settings;
  }

  private <T> Optional<Setting<T>> set(Key<T> key, String flag, String text) {
    return Written.of(text)
        .as(flag, key, new Source.Flag(flag), problems::add)
        .map(set -> new Setting<>(key.name(), key, set.value(), set.source()));
  }
}

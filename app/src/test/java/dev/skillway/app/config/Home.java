package dev.skillway.app.config;

import dev.skillway.app.config.SettingsReader.Reading;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A working folder with a data folder in it, in which settings are read. */
record Home(Path folder) {
  /** Writes the settings file of the working folder. */
  Home file(String text) {
    return write("skillway.yaml", text);
  }

  Home write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text);
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Path data() {
    return folder.resolve("data");
  }

  Reading read(Map<String, String> environment, Map<String, String> flags) {
    return SettingsReader.read(new Given(flags, environment, folder, data()));
  }

  Settings settings() {
    return settings(Map.of(), Map.of());
  }

  Settings settings(Map<String, String> environment, Map<String, String> flags) {
    return switch (read(environment, flags)) {
      case Reading.Read(var settings) -> settings;
      case Reading.Wrong(var problems) -> throw new AssertionError(problems);
      case Reading.WrongFlag(var message) -> throw new AssertionError(message);
    };
  }

  List<Problem> problems() {
    return problems(Map.of());
  }

  List<Problem> problems(Map<String, String> environment) {
    return switch (read(environment, Map.of())) {
      case Reading.Read(var settings) -> throw new AssertionError(settings);
      case Reading.Wrong(var problems) -> problems;
      case Reading.WrongFlag(var message) -> throw new AssertionError(message);
    };
  }

  /** What is wrong, each as {@code code at where: what}. */
  List<String> told() {
    return told(Map.of());
  }

  List<String> told(Map<String, String> environment) {
    return problems(environment).stream()
        .map(
            wrong ->
                "%s at %s: %s".formatted(wrong.code().word(), wrong.position(), wrong.detail()))
        .toList();
  }
}

package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The packaged program in a working folder of its own.
 *
 * @param folder where it runs, and where its inputs are written
 * @param share its XDG_DATA_HOME
 * @param before what stands before the command, as to run it as somebody else
 */
record Program(Path folder, Path share, List<String> before) {
  /** The project's folder. */
  static final Path ROOT =
      Objects.requireNonNull(
          Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent());

  static final Path JAR = ROOT.resolve("app/target/skillway.jar");

  Program {
    before = List.copyOf(before);
  }

  static Program in(Path folder) {
    return new Program(folder, folder.resolve("share"), List.of());
  }

  /** One that takes signals which whoever runs the tests may have been told to ignore. */
  static Program takingSignals(Path folder) {
    return new Program(folder, folder.resolve("share"), Machine.takingSignals());
  }

  Path data() {
    return share.resolve("skillway");
  }

  /** A program in another folder that begins with what is kept in this one. */
  Program copiedTo(Path other) {
    Program copy = in(other);
    try (Stream<Path> files = Files.walk(data())) {
      Files.createDirectories(copy.share);
      for (Path file : files.toList()) {
        Files.copy(file, copy.data().resolve(data().relativize(file).toString()));
      }
      return copy;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** An input in the working folder; its name, for the command. */
  String write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
      return name;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String example(String name) {
    return ROOT.resolve("examples").resolve(name).toString();
  }

  Run run(String... arguments) {
    return runWith("", arguments);
  }

  Run runWith(String stdin, String... arguments) {
    return Child.run(builder(arguments), stdin);
  }

  /** With more in its environment. */
  Run runWith(Map<String, String> environment, String... arguments) {
    ProcessBuilder builder = builder(arguments);
    builder.environment().putAll(environment);
    return Child.run(builder, "");
  }

  /** Starts it and lets it run, silently. */
  Process start(String... arguments) {
    try {
      return builder(arguments)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Starts it and lets it run. */
  Running running(String... arguments) {
    return Running.start(builder(arguments), folder.resolve("out"));
  }

  /** What agents hold, as CSV. */
  String held(String... options) {
    String[] all =
        Stream.concat(Stream.of("get", "-o", "csv"), Stream.of(options)).toArray(String[]::new);
    return run(all).exits(0).out();
  }

  /** A mark of all that is kept: the same as long as nothing is written. */
  String mark() {
    try (Stream<Path> files = Files.exists(data()) ? Files.walk(data()) : Stream.empty()) {
      var marks = new ArrayList<String>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        marks.add(data().relativize(file) + " " + HexFormat.of().formatHex(Digest.of(file)));
      }
      return String.join("\n", marks);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Where the program puts what it needs for a moment: anybody may write there. */
  Path temporary() {
    Path temporary = folder.resolve("tmp");
    try {
      if (!Files.exists(temporary)) {
        Files.createDirectory(temporary);
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
      }
      return temporary;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  ProcessBuilder builder(String... arguments) {
    assertThat(JAR).as("the packaged program").exists();
    List<String> command = new ArrayList<>(before);
    command.addAll(words());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("SKILLWAY_"));
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.put("XDG_DATA_HOME", share.toString());
    environment.put("LC_ALL", "C.UTF-8");
    return builder;
  }

  /** What stands before its arguments. */
  List<String> words() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        // Starts in half the time once a first run has left its classes there.
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + ROOT.resolve("e2e/target/classes.jsa"),
        "-Xlog:disable",
        "-Djava.io.tmpdir=" + temporary(),
        "-jar",
        JAR.toString());
  }
}

package dev.skillway.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that a test needs beside the packaged one. A test without it is skipped, and says what
 * to install; {@code .ci/run} installs all of them.
 *
 * @param words how it is called; none where it is missing
 * @param remedy what to do then
 */
record Tool(List<String> words, String remedy) {
  /** The programs that npm installs. */
  static final Path FOLDER = Program.ROOT.resolve("e2e/tools");

  private static final Path MODULES = FOLDER.resolve("node_modules");

  Tool {
    words = List.copyOf(words);
  }

  /** Looks for what is wrong with an OpenAPI document. */
  static Tool spectral() {
    return npm("spectral");
  }

  /** A proxy that compares what passes with an OpenAPI document. */
  static Tool prism() {
    return npm("prism");
  }

  /** Makes a Postman collection of an OpenAPI document. */
  static Tool openApiToPostman() {
    return npm("openapi2postmanv2");
  }

  /** Runs Postman collections. */
  static Tool newman() {
    return npm("newman");
  }

  /** The compiler of TypeScript. */
  static Tool tsc() {
    return npm("tsc");
  }

  /** Node.js, with {@code axios} and the rest of {@link #FOLDER} once it runs there. */
  static Tool node() {
    return Files.isDirectory(MODULES.resolve("axios")) ? found("node", "nodejs") : npm("node");
  }

  /** A Python that has {@code requests}: the first one on PATH may have none. */
  static Tool python() {
    return Stream.concat(onPath("python3"), onPath("python"))
        .filter(python -> succeeds(python, "-c", "import requests"))
        .findFirst()
        .map(python -> new Tool(List.of(python.toString()), ""))
        .orElseGet(() -> missing("a Python with requests", "apt-get install python3-requests"));
  }

  /** PHP that has Guzzle on its include path, as {@code GuzzleHttp/autoload.php}. */
  static Tool php() {
    return onPath("php")
        .filter(php -> succeeds(php, "-r", "require 'GuzzleHttp/autoload.php';"))
        .findFirst()
        .map(php -> new Tool(List.of(php.toString()), ""))
        .orElseGet(
            () -> missing("PHP with Guzzle", "apt-get install php-cli php-guzzlehttp-guzzle"));
  }

  /** The compiler of C#. */
  static Tool mcs() {
    return found("mcs", "mono-mcs libmono-system-net-http4.0-cil");
  }

  /** Runs what {@link #mcs} made. */
  static Tool mono() {
    return found("mono", "mono-runtime libmono-system-net-http4.0-cil");
  }

  static Tool chromium() {
    return found("chromium", "chromium");
  }

  /** This tool; where it is missing, the test ends here and counts as skipped. */
  Tool orSkip() {
    assumeTrue(!words.isEmpty(), remedy);
    return this;
  }

  ProcessBuilder call(Path folder, String... arguments) {
    List<String> command = Stream.concat(orSkip().words.stream(), Stream.of(arguments)).toList();
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  Run run(Path folder, String... arguments) {
    return Child.run(call(folder, arguments), "");
  }

  private static Tool npm(String name) {
    Path file = MODULES.resolve(".bin").resolve(name);
    return Files.isExecutable(file)
        ? new Tool(List.of(file.toString()), "")
        : missing(name, "npm --prefix e2e/tools ci");
  }

  private static Tool found(String name, String packages) {
    return onPath(name)
        .findFirst()
        .map(file -> new Tool(List.of(file.toString()), ""))
        .orElseGet(() -> missing(name, "apt-get install " + packages));
  }

  private static Tool missing(String name, String command) {
    return new Tool(List.of(), "needs " + name + ": " + command);
  }

  private static Stream<Path> onPath(String name) {
    return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }

  private static boolean succeeds(Path program, String... arguments) {
    List<String> command =
        Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
    return Child.run(new ProcessBuilder(command), "").exit() == 0;
  }
}

package dev.skillway.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged program as it serves a data folder, in a process of its own. */
final class Serving implements AutoCloseable {
  private static final Path PROGRAM = Path.of("../app/target/skillway.jar");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final String RESIDENT = "VmRSS:";

  private final Process process;
  private final String address;
  private final String token;

  private Serving(Process process, String address, String token) {
    this.process = process;
    this.address = address;
    this.token = token;
  }

  /** Starts it. */
  static Serving start(Path data, String... options) throws IOException, InterruptedException {
    ProcessBuilder serve =
        new ProcessBuilder(command(data, options, "serve", "--port", "0", "--org", Skillway.ORG))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    // One client sends all of it.
    serve.environment().put("SKILLWAY_LIMITS_REQUESTS_PER_MINUTE", "10000000");
    Process process = serve.start();
    var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException("serve ended with " + process.waitFor());
    }
    return new Serving(process, line.replaceFirst(".*(http://\\S+).*", "$1"), token(data));
  }

  private static String token(Path data) throws IOException, InterruptedException {
    Process token =
        new ProcessBuilder(command(data, new String[0], "token", "--org", Skillway.ORG))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String text = new String(token.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    token.waitFor();
    return text.strip();
  }

  private static List<String> command(Path data, String[] options, String... arguments) {
    // As the launcher starts it.
    List<String> command =
        new ArrayList<>(List.of(JAVA.toString(), "-XX:+UseG1GC", "-XX:+UseCompactObjectHeaders"));
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", PROGRAM.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", data.toString()));
    return command;
  }

  String address() {
    return address;
  }

  String token() {
    return token;
  }

  /** Bytes of memory that it holds now; known on Linux only, else 0. */
  long resident() {
    try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
      return lines
          .filter(line -> line.startsWith(RESIDENT))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException _) {
      return 0;
    }
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

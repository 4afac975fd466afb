package dev.skillway.e2e;

import dev.skillway.app.snippet.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A program of docs/clients, or one that the same template made, in a folder in which it can run.
 */
record ClientFile(Target target, Path file) {
  private static final Path CLIENTS = Program.ROOT.resolve("docs/clients");

  /** The page's own, unchanged. */
  static ClientFile of(Target target) {
    String folder =
        switch (target) {
          case AXIOS -> "node";
          case GUZZLE -> "php";
          case CURL, PYTHON, DOTNET, N8N, STUDIO, SERVICENOW -> target.word();
        };
    return new ClientFile(target, CLIENTS.resolve(folder).resolve(target.file()));
  }

  static ClientFile written(Target target, String text, Path folder) {
    try {
      return new ClientFile(target, Files.writeString(folder.resolve(target.file()), text));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Skips the test where what runs it is missing. */
  static void assumeRuns(Target target) {
    switch (target) {
      case CURL -> {
        // A build needs it.
      }
      case PYTHON -> Tool.python().orSkip();
      case AXIOS, N8N, SERVICENOW -> Tool.node().orSkip();
      case GUZZLE -> Tool.php().orSkip();
      case DOTNET -> {
        Tool.mcs().orSkip();
        Tool.mono().orSkip();
      }
      case STUDIO -> throw new IllegalArgumentException("runs on CXone alone");
    }
  }

  /**
   * Runs it to its end.
   *
   * @param folder empty
   */
  Run run(Path folder, Map<String, String> environment) {
    return Child.run(knowing(builder(folder), environment), "");
  }

  /** With these variables, none of ours that the test's own environment has, and no proxy. */
  static ProcessBuilder knowing(ProcessBuilder builder, Map<String, String> environment) {
    Map<String, String> variables = builder.environment();
    variables
        .keySet()
        .removeIf(name -> name.startsWith("SKILLWAY_") || name.matches("(?i).*_proxy"));
    variables.putAll(environment);
    return builder;
  }

  private ProcessBuilder builder(Path folder) {
    return switch (target) {
      case CURL -> new ProcessBuilder("sh", file.toString()).directory(folder.toFile());
      case PYTHON -> Tool.python().call(folder, file.toString());
      case GUZZLE -> Tool.php().call(folder, file.toString());
      case AXIOS -> Tool.node().call(folder, beside(folder, file));
      case N8N -> Tool.node().call(folder, beside(folder, resource("n8n.mjs")), file.toString());
      case SERVICENOW ->
          Tool.node().call(folder, resource("servicenow.cjs").toString(), file.toString());
      case DOTNET -> Tool.mono().call(folder, compiled(folder));
      case STUDIO -> throw new IllegalArgumentException("runs on CXone alone");
    };
  }

  /** Node looks for modules beside the file that asks for them. */
  private static String beside(Path folder, Path script) {
    try {
      Files.createSymbolicLink(folder.resolve("node_modules"), Tool.FOLDER.resolve("node_modules"));
      return Files.copy(script, folder.resolve(script.getFileName().toString())).toString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String compiled(Path folder) {
    Path program = folder.resolve("skills.exe");
    Tool.mcs()
        .run(
            folder,
            "-out:" + program,
            "-r:System.Net.Http",
            "-r:System.Runtime.Serialization",
            file.toString())
        .exits(0);
    return program.toString();
  }

  private static Path resource(String name) {
    return Program.ROOT.resolve("e2e/src/test/resources/dev/skillway/e2e").resolve(name);
  }
}

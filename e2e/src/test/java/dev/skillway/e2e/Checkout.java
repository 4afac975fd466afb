package dev.skillway.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A checkout with the launcher and a source in each module, a Maven and JDKs that only write down
 * how they are called, and a PATH on which nothing else is but the tools of the system.
 */
final class Checkout {
  private static final List<String> TOOLS =
      List.of(
          "basename",
          "cat",
          "cp",
          "cut",
          "dirname",
          "find",
          "flock",
          "grep",
          "head",
          "ls",
          "mkdir",
          "mktemp",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sort",
          "tail",
          "touch",
          "uname");

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$*" >>"$CALLS"
      mkdir -p app/target
      echo jar >app/target/skillway.jar
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      echo "jdk=NAME"
      for argument in "$@"; do echo "<$argument>"; done
      """;

  final Path folder;
  final Path home;
  final Path tools;
  private final Map<String, String> environment = new TreeMap<>();

  Checkout(Path folder) throws IOException {
    this.folder = folder;
    home = Files.createDirectories(folder.resolve("check out"));
    tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      tool(tool);
    }
    Files.copy(Program.ROOT.resolve("skillway"), home.resolve("skillway"));
    for (String file : List.of("pom.xml", "spi/pom.xml", "core/pom.xml", "app/pom.xml")) {
      write(file, "<project/>");
    }
    write("core/src/main/java/Some.java", "class Some {}");
    write("docs/problems/some.md", "# some");
    write("docs/openapi.yaml", "openapi: 3.1.1");
    write("core/src/test/java/SomeTest.java", "class SomeTest {}");
    maven(MAVEN);
    environment.put("PATH", tools.toString());
    environment.put("HOME", Files.createDirectory(folder.resolve("home")).toString());
    environment.put("TMPDIR", Files.createDirectory(folder.resolve("tmp")).toString());
    environment.put("SKILLWAY_JVMS", folder.resolve("jvms").toString());
    environment.put("CALLS", folder.resolve("calls").toString());
    environment.put("LC_ALL", "C.UTF-8");
  }

  /** One whose build is the packaged program itself, run by this JVM. */
  static Checkout ofThisProgram(Path folder) throws IOException {
    var checkout = new Checkout(folder);
    checkout.maven(
        """
        #!/bin/sh
        mkdir -p app/target
        cp -r "$BUILT/skillway.jar" "$BUILT/lib" app/target
        """);
    checkout.put("BUILT", Objects.requireNonNull(Program.JAR.getParent()).toString());
    checkout.put("SKILLWAY_JAVA_HOME", System.getProperty("java.home"));
    return checkout;
  }

  /** Makes a JDK below the folder of the test. */
  Path jdk(String name, int version) throws IOException {
    Path jdk = folder.resolve(name);
    executable(jdk.resolve("bin/java"), JAVA.replace("NAME", name));
    executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
    return jdk;
  }

  void put(String variable, String value) {
    environment.put(variable, value);
  }

  void remove(String variable) {
    environment.remove(variable);
  }

  void maven(String script) throws IOException {
    executable(tools.resolve("mvn"), script);
  }

  Path write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  Run start(String... arguments) {
    return startAs(home.resolve("skillway"), arguments);
  }

  Run startAs(Path launcher, String... arguments) {
    return Child.run(builder(launcher, arguments), "");
  }

  ProcessBuilder builder(Path launcher, String... arguments) {
    List<String> command =
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  /** How Maven was called, a line a call. */
  List<String> builds() throws IOException {
    Path calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  private void tool(String name) throws IOException {
    executable(tools.resolve(name), "#!/bin/sh\nexec " + find(name) + " \"$@\"\n");
  }

  private static void executable(Path file, String script) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path find(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new UncheckedIOException(new IOException("no " + tool + " on PATH")));
  }
}

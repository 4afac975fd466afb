package dev.skillway.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;

/** A shell in an empty home, in which {@code skillway} is the packaged program. */
record Shell(Path home, Path tools) {
  private static final Pattern JOB = Pattern.compile("\\b\\d{8}-[a-z0-9]{8}\\b");

  /**
   * Opens one.
   *
   * @param folder empty
   */
  static Shell in(Path folder) throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path program = tools.resolve("skillway");
    Files.writeString(
        program, "#!/bin/sh\nexec " + String.join(" ", Program.in(folder).words()) + " \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new Shell(home, tools);
  }

  /** What a command prints, on both streams. */
  List<String> print(String command) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("sh", "-c", command).directory(home.toFile()).redirectErrorStream(true);
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("SKILLWAY_"));
    environment.remove("XDG_DATA_HOME");
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.put("HOME", home.toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("PATH", tools + ":" + environment.get("PATH"));
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return normal(output.lines().toList());
  }

  /** Without what differs from one run to the next. */
  List<String> normal(List<String> lines) {
    return lines.stream()
        .map(line -> line.replace(home.toString(), "/home/you"))
        .map(line -> JOB.matcher(line).replaceAll("JOB"))
        .toList();
  }
}

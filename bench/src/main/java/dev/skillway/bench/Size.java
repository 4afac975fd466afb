package dev.skillway.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * A number of changes, and with what the program is to make them.
 *
 * @param heap the most that the heap of the program may take
 */
record Size(int rows, int skills, String heap) {
  private static final int SMALL = 1_000_000;
  private static final Path JAR = Path.of("..", "app", "target", "skillway.jar");

  static Size of(int rows) {
    return rows > SMALL ? new Size(rows, 250, "1g") : new Size(rows, 60, "384m");
  }

  /** A run of the packaged program by the JDK that runs this. */
  List<String> command(String name, Path data, Path file) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xmx" + heap,
        "-jar",
        JAR.toString(),
        name,
        file.toString(),
        "--org",
        Skillway.ORG,
        "--data",
        data.toString());
  }
}

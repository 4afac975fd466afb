package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What this machine lets tests do. */
final class Machine {
  /** Runs what follows as a user who owns nothing. */
  static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private Machine() {}

  static void assumeRoot(String why) {
    assumeTrue("root".equals(System.getProperty("user.name")), "needs root " + why);
  }

  static void assumeNobodyCanRead(Path file) {
    assumeTrue(has("setpriv"), "needs setpriv to become another user");
    List<String> test =
        Stream.concat(AS_NOBODY.stream(), Stream.of("test", "-r", file.toString())).toList();
    assumeTrue(
        Child.run(new ProcessBuilder(test), "").exit() == 0, "user nobody cannot read " + file);
  }

  /** Mounts an empty file system that holds so much. */
  static void assumeMounted(Path folder, String size) {
    assumeRoot("to mount a small disk");
    var mount =
        new ProcessBuilder(
            "mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    Run run = Child.run(mount, "");
    assumeTrue(run.exit() == 0, "a small disk cannot be mounted: " + run.err());
  }

  static void unmount(Path folder) {
    Run run = Child.run(new ProcessBuilder("umount", folder.toString()), "");
    assertThat(run.exit()).as("umount: %s", run.err()).isZero();
  }

  /**
   * What stands before a command that signals are to reach: a job in the background ignores them.
   */
  static List<String> takingSignals() {
    List<String> prefix = List.of("env", "--default-signal=INT,TERM,HUP");
    List<String> test = Stream.concat(prefix.stream(), Stream.of("true")).toList();
    return has("env") && Child.run(new ProcessBuilder(test), "").exit() == 0 ? prefix : List.of();
  }

  private static boolean has(String tool) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}

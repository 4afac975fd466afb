package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {
  private static final int AGENTS = 100;
  private static final int SKILLS = 50;

  @TempDir private Path folder;
  private Path disk;
  private Program program;
  private boolean mounted;

  @BeforeEach
  void onASmallDisk() throws IOException {
    disk = Files.createDirectory(folder.resolve("disk"));
    Machine.assumeMounted(disk, "4m");
    mounted = true;
    program = new Program(folder, disk, List.of());
    new Sample(AGENTS, SKILLS).fill(program, 10);
    program.write("all.csv", Sample.HEADER + Sample.rows(AGENTS, SKILLS, (_, _) -> "20,"));
  }

  @AfterEach
  void unmount() {
    if (mounted) {
      Machine.unmount(disk);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 128, 256})
  void apply_onADiskThatRunsFull_saysSoAndAppliesNothing(int kibibytesLeft) throws IOException {
    refusedWith(kibibytesLeft);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16})
  void apply_onADiskThatIsFull_saysSoAndAppliesNothing(int kibibytesLeft) throws IOException {
    refusedWith(kibibytesLeft);
  }

  private void refusedWith(int kibibytesLeft) throws IOException {
    String before = program.held("--org", "sample");
    Path ballast = disk.resolve("ballast");
    fill(ballast, kibibytesLeft);

    program
        .run("apply", "all.csv", "--org", "sample")
        .exits(1)
        .tells("disk-full", program.data().toString(), "make room");

    Files.delete(ballast);
    assertThat(program.held("--org", "sample")).isEqualTo(before);
    program.run("apply", "all.csv", "--org", "sample").exits(0).prints("applied 5,000 ");
  }

  /** Writes until nothing goes in any more, and gives so much back. */
  static void fill(Path file, int kibibytesLeft) throws IOException {
    try (var ballast = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] page = new byte[4096];
      long most = 0;
      try {
        while (true) {
          ballast.write(page);
          most += page.length;
        }
      } catch (IOException _) {
        ballast.setLength(most - kibibytesLeft * 1024L);
      }
    }
  }
}

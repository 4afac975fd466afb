package dev.skillway.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OpenFilesTest {
  /** Takes nothing, as a disk without room. */
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path folder;
  private final OpenFiles open = new OpenFiles();

  @Test
  @EnabledOnOs(OS.LINUX)
  void close_oneFileThatIsFull_closesTheOthersAndSaysSo() throws IOException {
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    for (Path path : new Path[] {before, FULL, after}) {
      begin(path);
    }
    assertThatIOException().isThrownBy(open::close).withMessageContaining("No space left");
    assertThat(before).hasContent("done");
    assertThat(after).hasContent("done");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void close_severalFilesThatAreFull_tellsOfEach() throws IOException {
    begin(FULL);
    begin(FULL);
    assertThatIOException()
        .isThrownBy(open::close)
        .satisfies(first -> assertThat(first.getSuppressed()).hasSize(1));
  }

  /** What is written is in the file when that is closed. */
  private void begin(Path path) throws IOException {
    Writer out = open.add(Files.newBufferedWriter(path));
    out.write("done");
  }
}

package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What tests are told of a tool that is missing, and what of those that are not. */
class ToolTest {
  @Test
  void orSkip_missing_saysWhatToInstall() {
    var tool = new Tool(List.of(), "needs mono: apt-get install mono-runtime");
    assertThatThrownBy(tool::orSkip)
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("apt-get install mono-runtime");
  }

  @Test
  void python_isOneThatHasRequests() {
    Tool python = Tool.python().orSkip();
    python.run(Program.ROOT, "-c", "import requests").exits(0);
  }

  @Test
  void php_isOneThatHasGuzzle() {
    Tool php = Tool.php().orSkip();
    php.run(Program.ROOT, "-r", "require 'GuzzleHttp/autoload.php';").exits(0);
  }

  /** Whose registry the tools come from is everybody's own choice. */
  @Test
  void lockFile_namesNoRegistry() throws Exception {
    String lock = Files.readString(Tool.FOLDER.resolve("package-lock.json"));
    assertThat(lock).contains("\"integrity\"").doesNotContain("\"resolved\"");
  }
}

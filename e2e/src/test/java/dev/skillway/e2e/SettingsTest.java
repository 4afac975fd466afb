package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings file of the working folder. */
class SettingsTest {
  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void inItsOwnFolder() {
    program = Program.in(folder);
  }

  @Test
  void file_ofTheWorkingFolder_isRead() {
    program.write("skillway.yaml", "org: north\norgs:\n  north:\nserve:\n  port: ${PORT}\n");

    Run shown = program.runWith(Map.of("PORT", "9000"), "settings").exits(0);

    assertThat(shown.out())
        .containsPattern("(?m)^org +north +skillway.yaml:1$")
        .containsPattern("(?m)^serve.port +9000 +skillway.yaml:5$")
        .containsPattern("(?m)^orgs.north.platform +directory +skillway.yaml:3$");
    program.runWith(Map.of("PORT", "9000"), "get").exits(0).tells("Made the org north");
  }

  @Test
  void file_thatIsWrong_stopsEveryCommand() {
    program.write("skillway.yaml", "serve:\n  prot: 9000\n");

    program
        .run("get")
        .exits(1)
        .tells("error setting-unknown at skillway.yaml line 2 column 3", "'serve.port'");
    assertThat(program.mark()).isEmpty();
  }

  @Test
  void address_ofTheFile_isToldByTheServer() throws IOException {
    program.write("skillway.yaml", "serve:\n  address: https://skills.example/\n");

    try (Serving server = Serving.of(program);
        Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".out")))
          .singleElement(InstanceOfAssertFactories.PATH)
          .content()
          .contains(
              "Skillway serves %s (pid %d) as https://skills.example. Stop it"
                  .formatted(server.address(), server.pid()));
    }
  }
}

package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void inItsOwnFolder() {
    program = Program.in(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "apply",
        "plan",
        "get",
        "jobs",
        "job",
        "why",
        "audit",
        "token",
        "directory",
        "directory load",
        "directory dump",
        "completion"
      })
  void help_ofEveryCommand_namesItAndItsOptions(String command) {
    program.run(arguments(command, "--help")).exits(0).prints("Usage: skillway", "--help");

    assertThat(program.data()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apply",
        "plan",
        "get",
        "jobs",
        "job",
        "why",
        "audit",
        "token",
        "directory load",
        "completion"
      })
  void version_ofEveryCommand_isThatOfTheJar(String command) {
    program.run(arguments(command, "--version")).exits(0).prints("skillway 0.");
  }

  @Test
  void completion_help_namesTheCommandThatThereIs() {
    Run help = program.run("completion", "--help").exits(0).prints("skillway completion");

    assertThat(help.out()).doesNotContain("generate-completion");
  }

  @Test
  void version_isThatOfTheJar() {
    program.run("--version").exits(0).prints("skillway 0.");
  }

  @Test
  void completion_isAScriptThatBashParses() {
    Run script = program.run("completion").exits(0).prints("skillway", "--allow-removals");
    program.write("completion.bash", script.out());

    Child.run(new ProcessBuilder("bash", "-n", folder + "/completion.bash"), "").exits(0);
  }

  static String[] arguments(String command, String option) {
    String all = (command + " " + option).strip();
    return all.isEmpty() ? new String[0] : all.split(" ");
  }
}

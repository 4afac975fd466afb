package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUsageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                            | subcommand          | skillway --help",
        "aply x.csv                    | aply                | skillway --help",
        "apply                         | FILE                | skillway apply --help",
        "apply x.csv --wat             | --wat               | skillway apply --help",
        "apply x.csv --mode mrge       | mrge                | skillway apply --help",
        "apply x.csv --on-invalid keep | keep                | skillway apply --help",
        "apply x.csv --allow-removals=1| --allow-removals    | skillway apply --help",
        "plan x.csv --yes              | --yes               | skillway plan --help",
        "get -o yaml                   | yaml                | skillway get --help",
        "get team.csv                  | team.csv            | skillway get --help",
        "job                           | ID                  | skillway job --help",
        "why                           | REQUEST             | skillway why --help",
        "token --scope a\\b            | --scope             | skillway token --help",
        "jobs --limit many             | many                | skillway jobs --help",
        "jobs --limit 0                | --limit             | skillway jobs --help",
        "jobs --limit -5               | --limit             | skillway jobs --help",
        "directory load                | FILE                | skillway directory load --help",
        "directory unload              | unload              | skillway directory --help",
        "apply x.csv --org             | NAME                | skillway apply --help",
      })
  void usage_thatIsWrong_namesTheFaultAndTheHelp(String command, String fault, String help) {
    Program program = Program.in(folder);

    program.run(HelpTest.arguments(command, "")).exits(64).tells("skillway: ", fault, help);

    assertThat(program.data()).doesNotExist();
  }
}

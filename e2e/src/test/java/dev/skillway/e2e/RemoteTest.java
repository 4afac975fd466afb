package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server on one data folder, and commands from a machine that has none. */
class RemoteTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final Pattern JOB = Pattern.compile("\\b\\d{8}-[a-z0-9]{8}\\b");
  private static final Pattern SECTION =
      Pattern.compile("## From another machine\n.*?```console\n(.*?)```", Pattern.DOTALL);
  private static final String IN_DOCUMENTS = "https://skills.example";

  @TempDir private Path there;
  @TempDir private Path here;
  private Program local;
  private Program remote;
  private Running server;
  private String address = "";
  private String token = "";

  @BeforeEach
  void serve() {
    local = Program.takingSignals(there);
    remote = Program.in(here);
    server = local.running("serve", "--port", "0").until(this::isServed);
    token = local.run("token").exits(0).out().strip();
  }

  private boolean isServed() {
    try {
      Matcher told = ADDRESS.matcher(Files.readString(there.resolve("out")));
      boolean isTold = told.find();
      address = isTold ? told.group() : "";
      return isTold;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @AfterEach
  void stop() {
    server.signal("TERM").end().exits(0);
    assertThat(remote.data()).doesNotExist();
    assertThat(remote.share()).doesNotExist();
  }

  @Test
  void commands_fromAnotherMachine_printWhatTheyPrintThere() {
    String file = Program.example("reskill.csv");
    same("plan", file, "-o", "csv").exits(2);
    String job = run("apply", file, "-o", "json").exits(0).json().path("jobId").asText();

    same("get", "-o", "csv").exits(0);
    same("get", "-o", "json").exits(0);
    same("get", "--skill", "German").exits(0);
    same("jobs", "-o", "csv").exits(0);
    same("jobs", "-o", "json").exits(0);
    same("job", job, "-o", "csv").exits(0);
    run("job", job).exits(0).prints("Job " + job + ": done", "= 310");
    assertThat(run("job", job, "-o", "json").json().path("counts"))
        .isEqualTo(local.run("job", job, "-o", "json").json().path("counts"));
    same("plan", Program.example("map.json"), "-o", "json").exits(2);
  }

  @Test
  void why_tellsOfARequestThatWasRefused() {
    Run refused = run("plan", Program.example("undecided.json")).exits(1);
    Matcher request = Pattern.compile("skillway why (\\S+) --server").matcher(refused.err());
    assertThat(request.find()).as(refused.err()).isTrue();

    same("why", request.group(1)).prints("placeholder-left", "skill-unknown");
    same("why", request.group(1), "-o", "json");
    same("why", request.group(1), "-o", "csv");
  }

  @Test
  void token_ofAToken_mayDoLess() {
    String less = run("token", "--scope", "assignments:read").exits(0).out().strip();

    runAs(less, "get", "--agent", "x").exits(0);
    runAs(less, "apply", Program.example("map.json")).exits(1).tells("scope-missing");
  }

  @Test
  void command_thatKnowsNoServer_saysThatItUsesNone() {
    local
        .runWith(Map.of("SKILLWAY_SERVER", address), "directory", "dump")
        .exits(0)
        .tells("SKILLWAY_SERVER is not used");
  }

  @Test
  void guide_showsWhatIsPrinted() throws IOException {
    String guide = Files.readString(Program.ROOT.resolve("docs/guides/running-it.md"));
    Matcher section = SECTION.matcher(guide);
    assertThat(section.find()).isTrue();
    List<String> printed = new ArrayList<>();
    for (Command command : Command.parse(section.group(1))) {
      printed.add("$ " + command.line());
      shell(command.line()).lines().forEach(printed::add);
    }
    assertThat(printed).isEqualTo(section.group(1).lines().toList());
  }

  /** A line of the guide, run in the project's folder; what it prints, on both streams. */
  private String shell(String line) {
    String program =
        Path.of(System.getProperty("java.home"), "bin", "java") + " -jar " + Program.JAR;
    var builder =
        new ProcessBuilder(
                "sh", "-c", line.replace("./skillway", program).replace(IN_DOCUMENTS, address))
            .directory(Program.ROOT.toFile());
    builder.environment().put("SKILLWAY_TOKEN", token);
    builder.environment().put("XDG_DATA_HOME", remote.share().toString());
    Run run = Child.run(builder, "");
    return JOB.matcher((run.err() + run.out()).replace(address, IN_DOCUMENTS)).replaceAll("JOB");
  }

  private Run run(String... arguments) {
    return runAs(token, arguments);
  }

  private Run runAs(String someones, String... arguments) {
    return remote.runWith(
        Map.of("SKILLWAY_TOKEN", someones),
        Stream.concat(Stream.of(arguments), Stream.of("--server", address)).toArray(String[]::new));
  }

  /** What it prints there too; a table's dialect and where the data is are known there alone. */
  private Run same(String... arguments) {
    Run run = run(arguments);
    Run expected = local.run(arguments);
    assertThat(run.out()).isEqualTo(expected.out());
    assertThat(run.exit()).isEqualTo(expected.exit());
    return run;
  }
}

package dev.skillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command tells the same of a server as of the data folder that it serves. */
class ServedCommandsTest {
  private static final Pattern REQUEST = Pattern.compile("Request (\\S+): skillway why \\1 ");

  @TempDir private Path data;
  @TempDir private Path elsewhere;
  private Served served;
  private Session local;

  @BeforeEach
  void serve() throws IOException, InterruptedException {
    served = new Served(data);
    local = new Session(data);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "json"})
  void get_ofAServer_isThatOfItsDataFolder(String layout) {
    assertThat(served.run("get", "-o", layout)).isEqualTo(local.run("get", "-o", layout));
  }

  @Test
  void get_ofOneAgentAndSkill_filters() {
    Session.Ran ran = served.run("get", "--agent", "a1001", "--skill", "French", "-o", "csv");

    assertThat(ran.out()).isEqualTo("agent,skill,proficiency\na1001,lang-french,5\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "json"})
  void plan_ofATable_isThatOfItsDataFolder(String layout) {
    String file = file("change.csv", "agent,skill,proficiency\nx,y,90\na1001,French,\n");

    Session.Ran ran = served.run("plan", file, "-o", layout);

    assertThat(ran.exit()).isEqualTo(Exit.CHANGES);
    Session.Ran expected = local.run("plan", file, "-o", layout);
    assertThat(ran.err()).isEqualTo(expected.err());
    assertThat(ran.out())
        .isEqualTo(
            // How a table is written the API does not tell.
            expected.out().replaceFirst(",\"layout\":\"long\"[^}]*", ""));
  }

  @Test
  void plan_ofABodyWithProblems_tellsAllAndTheRequest() {
    String file =
        file(
            "wrong.json",
            """
            {"changes":[{"agent":"x","skill":"y","proficiency":"90"},
                        {"agent":"x","skill":"Billling","proficiency":1}]}
            """);

    Session.Ran ran = served.run("plan", file);

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.out()).isEmpty();
    assertThat(REQUEST.matcher(ran.err()).find()).as(ran.err()).isTrue();
    assertThat(ran.err().replaceAll("(?m)^Request .*\\R", ""))
        .isEqualTo(local.run("plan", file).err());
  }

  @Test
  void plan_ofABodyWithOneRemedyEach_showsTheCorrectedBody() {
    String file =
        file(
            "wrong.json",
            "{\"changes\":[{\"agent\":\"x\",\"skill\":\"y\",\"proficiency\":\"90\"}]}");

    assertThat(served.run("plan", file).err())
        .contains("{\"changes\":[{\"agent\":\"x\",\"skill\":\"y\",\"proficiency\":90}]}");
  }

  @Test
  void plan_forAPath_isSentThere() {
    String file = file("set.json", "{\"skills\":[{\"skillId\":\"y\",\"proficiency\":90}]}");

    Session.Ran ran =
        served.run("plan", file, "--as-path", "PUT /api/v2/users/x/skills", "--strict");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("Xenia Okafor (x)  Billing", "→ 90");
  }

  @Test
  void plan_ofMoreChangesThanAreUsuallyListed_listsAll() {
    var rows = new StringBuilder("agent,skill,operation\n");
    served
        .run("get", "-o", "csv")
        .out()
        .lines()
        .skip(1)
        .forEach(line -> rows.append(line, 0, line.lastIndexOf(',')).append(",remove\n"));
    String file = file("all.csv", rows.toString());

    assertThat(served.run("plan", file, "-o", "csv").out())
        .isEqualTo(local.run("plan", file, "-o", "csv").out())
        .hasLineCount(1 + (int) rows.toString().lines().count() - 1);
  }

  @Test
  void apply_accountsAndLeavesAJobThatIsShown() {
    String file = file("change.ndjson", "{\"agent\":\"x\",\"skill\":\"y\",\"proficiency\":90}\n");

    Session.Ran ran = served.run("apply", file);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("+ 1 add", "applied 1 · ", ": done");
    assertThat(local.run("get", "--agent", "x", "-o", "csv").out()).contains("x,y,90\n");
    Matcher job = Pattern.compile("Job (\\S+):").matcher(ran.out());
    assertThat(job.find()).isTrue();
    for (String layout : new String[] {"text", "json", "csv"}) {
      assertThat(served.run("jobs", "-o", layout)).isEqualTo(local.run("jobs", "-o", layout));
    }
    assertThat(served.run("job", job.group(1), "-o", "csv"))
        .isEqualTo(local.run("job", job.group(1), "-o", "csv"));
    assertThat(served.run("job", job.group(1)).out())
        .contains("= 1", "skillway job " + job.group(1) + " -o csv --server ");
  }

  @Test
  void apply_ofStandardInput_plansAndAppliesTheSame() {
    Session.Ran ran = served.runWith("agent,skill,proficiency\nx,y,90\n", "apply", "-");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("+ 1 add", "applied 1 · ");
  }

  @Test
  void apply_withSkip_appliesTheRest() {
    String file = file("some.csv", "agent,skill,proficiency\nx,y,90\nnobody,y,90\n");

    Session.Ran refused = served.run("apply", file);
    assertThat(refused.exit()).isEqualTo(Exit.ERROR);
    assertThat(refused.err())
        .contains(
            "agent-unknown at " + file + " row 3", "apply the rest (1) with --on-invalid skip");

    Session.Ran ran = served.run("apply", file, "--on-invalid", "skip", "-o", "csv");
    assertThat(ran.exit()).isEqualTo(Exit.PARTLY);
    assertThat(ran.out()).contains("x,y,applied,,90,\n", "nobody,y,rejected,");
  }

  @Test
  void apply_ofAReplacement_needsLeave() {
    String file = file("set.csv", "agent,skill,proficiency\na1001,lang-french,5\n");

    Session.Ran refused = served.run("apply", file, "--mode", "replace");
    assertThat(refused).isEqualTo(local.run("apply", file, "--mode", "replace"));
    assertThat(refused.err()).contains("would-remove", "--allow-removals");

    Session.Ran ran = served.run("apply", file, "--mode", "replace", "--allow-removals");
    assertThat(ran.exit()).isZero();
    assertThat(served.run("get", "--agent", "a1001", "-o", "csv").out())
        .isEqualTo("agent,skill,proficiency\na1001,lang-french,5\n");
  }

  @Test
  void apply_ofMoreThanAServerTakes_saysHow() {
    String file = file("large.csv", "agent,skill\n" + "x,y\n".repeat(9 << 20));

    assertThat(served.run("apply", file).err()).contains("body-too-large", "Send it in parts");
  }

  @Test
  void apply_ofMoreChangesThanAServerTakes_tellsItsWayOut() {
    String file =
        file(
            "many.csv",
            "agent,skill\n"
                + IntStream.rangeClosed(0, 100_000)
                    .mapToObj("a%d,y\n"::formatted)
                    .collect(Collectors.joining()));

    Session.Ran ran = served.run("apply", file);
    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.err()).contains("changes-too-many", "Send them in parts of whole agents.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv"})
  void why_showsTheRequestThatWasRefused(String layout) {
    String file =
        file(
            "wrong.json",
            "{\"changes\":[{\"agent\":\"nobody\",\"skill\":\"y\",\"proficiency\":1}]}");
    Matcher request = REQUEST.matcher(served.run("plan", file).err());
    assertThat(request.find()).isTrue();

    Session.Ran ran = served.run("why", request.group(1), "-o", layout);

    assertThat(ran).isEqualTo(local.run("why", request.group(1), "-o", layout));
    assertThat(ran.out()).contains("agent-unknown");
  }

  @Test
  void why_ofNoRequest_isUnknown() {
    Session.Ran ran = served.run("why", "20261101-aaaaaaaa");

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.err()).contains("request-unknown", served.address());
  }

  @Test
  void token_isOneThatMayDoLess() {
    Session.Ran ran = served.run("token", "--scope", "assignments:read");
    assertThat(ran.exit()).isZero();
    String token = ran.out().strip();

    assertThat(served.runAs(token, "get", "--agent", "a1001").exit()).isZero();
    Session.Ran refused = served.runAs(token, "apply", file("none.csv"));
    assertThat(refused.exit()).isEqualTo(Exit.ERROR);
    assertThat(refused.err()).contains("scope-missing", "It has: assignments:read", "Request ");
    assertThat(refused.err()).doesNotContain(token);
    assertThat(served.runAs(token, "token", "--scope", "admin").err())
        .contains("scope-missing", "admin");
  }

  @Test
  void command_ofAnOrgOrJobThatIsNotThere_isRefused() {
    assertThat(served.run("get", "--org", "north").err()).contains("org-unknown", "demo");
    assertThat(served.run("jobs", "--org", "north").err()).contains("org-unknown", "demo");
    assertThat(served.run("job", "20261101-aaaaaaaa").err())
        .contains("job-unknown", "skillway jobs --org demo --server " + served.address());
  }

  @Test
  void command_withSkillwayServer_worksThere_unlessDataIsGiven() {
    var environment =
        Map.of("SKILLWAY_SERVER", served.address() + "/", "SKILLWAY_TOKEN", served.token("admin"));

    assertThat(Session.run(environment, "", "get", "-o", "csv"))
        .isEqualTo(local.run("get", "-o", "csv"));
    Session.Ran ran =
        Session.run(environment, "", "jobs", "--data", elsewhere.resolve("own").toString());
    assertThat(ran.err()).contains("Data is kept in " + elsewhere);
  }

  private String file(String name) {
    return file(name, "agent,skill,proficiency\nx,y,90\n");
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(elsewhere.resolve(name), text).toString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 50 agents with 20 skills each: 1,000 assignments. */
class RemovalsTest {
  private static final int AGENTS = 50;
  private static final int SKILLS = 20;
  private static final int ASSIGNMENTS = AGENTS * SKILLS;
  private static final String REMOVE = ",remove";

  @TempDir private static Path once;
  private static Program filled;

  @TempDir private Path folder;
  private Program program;

  @BeforeAll
  static void everybodyHasEverything() {
    filled = Program.in(once);
    new Sample(AGENTS, SKILLS).fill(filled, 50);
  }

  @BeforeEach
  void inACopy() {
    program = filled.copiedTo(folder);
  }

  @Test
  void replace_withoutLeave_isRefusedWithTheListAndChangesNothing() {
    program.write("one.csv", Sample.HEADER + Sample.rows(1, SKILLS - 2, (_, _) -> "50,"));
    String before = program.mark();

    Run run = apply("one.csv", "--mode", "replace").exits(1);

    run.tells("would-remove", "Skill 18", "Skill 19", "Agent 0 (a0)", "--allow-removals.");
    assertThat(run.err()).doesNotContain("Skill 17");
    assertThat(program.mark()).isEqualTo(before);
  }

  @Test
  void replace_withLeave_takesAwayWhatIsNotNamed() {
    program.write("one.csv", Sample.HEADER + Sample.rows(1, SKILLS - 2, (_, _) -> "60,"));

    apply("one.csv", "--mode", "replace", "--allow-removals").exits(0).prints("applied 20 ");

    assertThat(held("--agent", "a0")).isEqualTo(SKILLS - 2);
    assertThat(held()).isEqualTo(ASSIGNMENTS - 2);
  }

  @Test
  void replace_plannedOnly_tellsWhatItWouldTake() {
    program.write("one.csv", Sample.HEADER + Sample.row(0, 0, "50,"));

    program
        .run("plan", "one.csv", "--mode", "replace", "--org", "sample")
        .exits(2)
        .prints("- 19 remove")
        .tells("would-remove", "--allow-removals");
  }

  @Test
  void remove_byName_needsNoLeave() {
    program.write("some.csv", Sample.HEADER + Sample.rows(5, SKILLS, (_, _) -> REMOVE));

    apply("some.csv").exits(0).prints("applied 100 ");

    assertThat(held()).isEqualTo(ASSIGNMENTS - 100);
  }

  @Test
  void remove_ofAFifthOfTheOrg_needsNoLeave() {
    program.write("fifth.csv", Sample.HEADER + Sample.rows(10, SKILLS, (_, _) -> REMOVE));

    apply("fifth.csv").exits(0).prints("applied 200 ");
  }

  @Test
  void remove_ofMoreThanAFifthOfTheOrg_needsAllThoughNamed() {
    program.write(
        "more.csv",
        Sample.HEADER + Sample.rows(10, SKILLS, (_, _) -> REMOVE) + Sample.row(10, 0, REMOVE));

    refusesUnlessAll("more.csv", "201 of the org's 1000 assignments", 201);
  }

  @Test
  void remove_ofASkillFromHalfOfItsAgents_needsNoLeave() {
    program.write("half.csv", Sample.HEADER + Sample.rows(AGENTS / 2, 1, (_, _) -> REMOVE));

    apply("half.csv").exits(0).prints("applied 25 ");
  }

  @Test
  void remove_ofASkillFromMoreThanHalfOfItsAgents_needsAllThoughNamed() {
    program.write("most.csv", Sample.HEADER + Sample.rows(AGENTS / 2 + 1, 1, (_, _) -> REMOVE));

    refusesUnlessAll("most.csv", "Skill 0 from 26 of the 50 agents", 26);
  }

  private void refusesUnlessAll(String file, String reason, int removals) {
    for (String leave : new String[] {"--yes", "--allow-removals"}) {
      apply(file, leave).exits(1).tells("would-remove", reason, "--allow-removals=all");
      assertThat(held()).isEqualTo(ASSIGNMENTS);
    }
    apply(file, "--allow-removals=all").exits(0).prints("applied " + removals + " ");
    assertThat(held()).isEqualTo(ASSIGNMENTS - removals);
  }

  private Run apply(String file, String... options) {
    String[] all = new String[options.length + 4];
    all[0] = "apply";
    all[1] = file;
    all[2] = "--org";
    all[3] = "sample";
    System.arraycopy(options, 0, all, 4, options.length);
    return program.run(all);
  }

  private int held(String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "--org";
    all[1] = "sample";
    System.arraycopy(options, 0, all, 2, options.length);
    return (int) program.held(all).lines().count() - 1;
  }
}

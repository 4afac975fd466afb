package dev.skillway.bench;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Planner;
import dev.skillway.core.plan.Snapshot;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.spi.change.Skill;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads, resolves and plans many items whose agents nobody knows, beside as many known ones. */
public final class UnknownBench {
  private static final int ROUNDS = 7;
  private static final int CHANGES = 100_000;
  private static final long SEED = 20_261_103;
  private static final Endpoint BATCH = Endpoint.of("POST", "/api/v2/users/skills").orElseThrow();

  private final Roster roster = Roster.ofUuids(Roster.SKILLS);
  private final Map<String, Skill> skills =
      roster.skills().stream().collect(Collectors.toMap(Skill::id, skill -> skill));
  private final Random random = new Random(SEED);
  private final Kind known = kind("known", agent -> agent, 0);
  private final Kind near = kind("near a known one", this::misspelt, CHANGES);
  private final Kind strange = kind("like none", _ -> Roster.uuid(random), CHANGES);

  private static final class Kind {
    private final Timings timings;
    private final byte[] body;
    private final int problems;

    Kind(String name, String json, int problems) {
      this.timings = new Timings(name);
      this.body = json.getBytes(StandardCharsets.UTF_8);
      this.problems = problems;
    }
  }

  private UnknownBench() {}

  /** Measures; the one argument is how many rounds. */
  public static void main(String[] args) throws Exception {
    var bench = new UnknownBench();
    bench.measure(args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS);
    bench.print();
  }

  private Kind kind(String name, UnaryOperator<String> agent, int problems) {
    String items =
        Bodies.list(
            roster.changes(CHANGES).toList(),
            row -> Bodies.flat(new Row(agent.apply(row.agent()), row.skill(), row.proficiency())));
    return new Kind(name, Bodies.json("{'items':" + items + "}"), problems);
  }

  /** One letter of an id is another, which is in no UUID. */
  private String misspelt(String id) {
    int at = random.nextInt(id.length());
    return id.substring(0, at) + 'x' + id.substring(at + 1);
  }

  private Stream<Kind> kinds() {
    return Stream.of(known, near, strange);
  }

  /** The first two rounds warm up. */
  private void measure(int rounds) throws Exception {
    for (int i = 0; i < 2 + rounds; i++) {
      if (i == 2) {
        kinds().forEach(kind -> kind.timings.clear());
      }
      for (Kind kind : kinds().toList()) {
        round(kind);
      }
    }
  }

  /** The catalogue is made anew, as for every request: it suggests only so often. */
  private void round(Kind kind) throws Exception {
    var reading = Reading.of(roster.catalog(), BATCH);
    kind.timings.time(
        () -> {
          try (Resolution resolution = reading.read(kind.body)) {
            Plan plan =
                new Planner(Snapshot.of(Map.of(), Map.of()), skills, reading.notices())
                    .plan(resolution);
            if (plan.size() != CHANGES || plan.problemCount() != kind.problems) {
              throw new IllegalStateException(plan.problemCount() + " problems");
            }
          }
        });
  }

  private void print() throws SQLException {
    System.out.printf(
        Locale.ROOT, "%,d items, %,d agents%n%s%n", CHANGES, Roster.AGENTS, Machine.line());
    kinds().forEach(kind -> System.out.println(kind.timings.line(CHANGES)));
    System.out.printf(
        Locale.ROOT,
        "time beside the known: near a known one %.2f, like none %.2f%n",
        near.timings.median() / known.timings.median(),
        strange.timings.median() / known.timings.median());
  }
}

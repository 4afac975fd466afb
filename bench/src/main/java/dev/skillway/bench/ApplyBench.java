package dev.skillway.bench;

import dev.skillway.core.job.Account;
import dev.skillway.core.job.Preparation;
import dev.skillway.spi.change.Outcome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Plans, and plans and applies, the sample's changes, in turn with the peer: one process. */
public final class ApplyBench {
  private static final int ROUNDS = 7;
  private static final int CHANGES = 100_000;

  private final Path folder;
  private final Path csv;
  private final Path made;
  private final List<Row> rows;
  private final Timings plan = new Timings("plan");
  private final Timings apply = new Timings("apply");
  private final Timings both = new Timings("plan and apply");
  private final Timings peer = new Timings("peer");

  private ApplyBench(Path folder, int changes) throws IOException {
    this.folder = folder;
    this.rows = Sample.changes(changes);
    this.csv = folder.resolve("changes.csv");
    this.made = Files.createDirectory(folder.resolve("made"));
  }

  /** Measures; the arguments are how many rounds, and how many changes. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    int changes = args.length > 1 ? Integer.parseInt(args[1]) : CHANGES;
    Path folder = Folders.temporary();
    try {
      var bench = new ApplyBench(folder, changes);
      bench.make();
      bench.measure(rounds);
      bench.print();
    } finally {
      Folders.delete(folder);
    }
  }

  private void make() throws Exception {
    try (var skillway = new Skillway(made)) {
      skillway.make(Sample.content(), Sample.held());
    }
    ChangeFiles.csv(csv, rows.stream());
  }

  /** The first round warms up. */
  private void measure(int rounds) throws Exception {
    round();
    timings().forEach(Timings::clear);
    for (int i = 0; i < rounds; i++) {
      round();
    }
  }

  private void round() throws Exception {
    try (var skillway = new Skillway(copy())) {
      plan.time(
          () -> {
            try (Preparation planned = skillway.plan(csv)) {
              check(planned.plan().countOfWrites());
            }
          });
    }
    try (var skillway = new Skillway(copy());
        Preparation planned = skillway.plan(csv)) {
      apply.time(() -> check(done(skillway.apply(planned).account())));
    }
    try (var skillway = new Skillway(copy())) {
      both.time(() -> check(done(skillway.apply(csv).account())));
    }
    try (var bare = new Peer(fresh("peer").resolve("peer.db"))) {
      peer.time(() -> bare.write(rows));
    }
  }

  /** A fresh copy of the store, already on the disk: nobody else's flush pays for it. */
  private Path copy() throws IOException {
    Path copy = fresh("store");
    Path file = Files.copy(made.resolve(Skillway.STORE), copy.resolve(Skillway.STORE));
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return copy;
  }

  private Path fresh(String name) throws IOException {
    Path fresh = folder.resolve(name);
    Folders.delete(fresh);
    return Files.createDirectory(fresh);
  }

  private static long done(Account account) {
    return account.of(Outcome.APPLIED) + account.of(Outcome.UNCHANGED);
  }

  private void check(long done) {
    if (done != rows.size()) {
      throw new IllegalStateException("only " + done + " changes");
    }
  }

  private Stream<Timings> timings() {
    return Stream.of(plan, apply, both, peer);
  }

  private void print() throws SQLException {
    System.out.printf(
        Locale.ROOT,
        "%,d changes of %,d agents × %d skills%n%s%n",
        rows.size(),
        Sample.AGENTS,
        Sample.SKILLS,
        Machine.line());
    timings().forEach(timings -> System.out.println(timings.line(rows.size())));
    System.out.printf(
        Locale.ROOT,
        "speed beside the peer: plan %.2f, apply %.2f, plan and apply %.2f%n",
        peer.median() / plan.median(),
        peer.median() / apply.median(),
        peer.median() / both.median());
  }
}

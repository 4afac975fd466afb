package dev.skillway.bench;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.resolve.Resolution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads and resolves files of a million changes, in turn with the peers: one process. */
public final class FilesBench {
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 2;
  private static final int SKILLS = 60;
  private static final int CHANGES = 1_000_000;

  private final Catalog catalog;
  private final List<Kind> kinds;

  private FilesBench(Path folder) throws Exception {
    Roster roster = Roster.ofUuids(SKILLS);
    Path csv = folder.resolve("changes.csv");
    Path ndjson = folder.resolve("changes.ndjson");
    ChangeFiles.csv(csv, roster.changes(CHANGES));
    ChangeFiles.ndjson(ndjson, roster.changes(CHANGES));
    catalog = roster.catalog();
    kinds = List.of(new Kind("csv", csv, Fields::walk), new Kind("ndjson", ndjson, Tokens::texts));
  }

  /** Measures; the arguments are how many rounds, and a part of the names of the kinds. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    Path folder = Folders.temporary();
    try {
      var bench = new FilesBench(folder);
      bench.measure(rounds, args.length > 1 ? args[1] : "");
    } finally {
      Folders.delete(folder);
    }
  }

  private void measure(int rounds, String named) throws Exception {
    System.out.printf(
        Locale.ROOT, "%,d changes, %,d agents × %d skills%n", CHANGES, Roster.AGENTS, SKILLS);
    System.out.println(Machine.line());
    for (Kind kind : kinds) {
      if (kind.name.contains(named)) {
        measure(rounds, kind);
      }
    }
  }

  private void measure(int rounds, Kind kind) throws Exception {
    for (int i = 0; i < WARM_UP + rounds; i++) {
      if (i == WARM_UP) {
        kind.clear();
      }
      kind.round(catalog);
    }
    kind.print();
  }

  /** What only reads a file; it counts, so that nothing is left out. */
  private interface Peer {
    long read(Path file) throws Exception;
  }

  /** One kind of file, and how long it took. */
  private static final class Kind {
    private final String name;
    private final Path file;
    private final Peer peer;
    private final Timings ours = new Timings("ours");
    private final Timings theirs = new Timings("peer");

    Kind(String name, Path file, Peer peer) {
      this.name = name;
      this.file = file;
      this.peer = peer;
    }

    void round(Catalog catalog) throws Exception {
      ours.time(
          () -> {
            try (Resolution read = Reading.of(catalog, Endpoint.FILE).read(file)) {
              check(read.wishes() == CHANGES && read.size() == CHANGES);
            }
          });
      theirs.time(() -> check(peer.read(file) >= CHANGES));
    }

    void clear() {
      ours.clear();
      theirs.clear();
    }

    void print() throws Exception {
      System.out.printf(
          Locale.ROOT,
          "%s, %,d bytes%n%s%n%s%nspeed beside the peer: %.2f%n",
          name,
          Files.size(file),
          ours.line(CHANGES),
          theirs.line(CHANGES),
          theirs.median() / ours.median());
    }

    private static void check(boolean all) {
      if (!all) {
        throw new IllegalStateException("not every change was read");
      }
    }
  }
}

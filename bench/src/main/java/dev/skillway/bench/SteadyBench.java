package dev.skillway.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** How much memory a server holds while it is under load for minutes. */
public final class SteadyBench {
  private static final int MINUTES = 10;
  private static final int CLIENTS = 4;
  private static final int PER_REQUEST = 1_000;
  private static final String HEAP = "-Xmx384m";
  private static final double MEGA = 1_000_000;
  private static final long MINUTE = 60_000;

  private SteadyBench() {}

  /** Measures; the argument is for how many minutes. */
  public static void main(String[] args) throws Exception {
    int minutes = args.length > 0 ? Integer.parseInt(args[0]) : MINUTES;
    Path folder = Folders.temporary();
    try {
      measure(folder, minutes);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void measure(Path folder, int minutes) throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    try (var skillway = new Skillway(data)) {
      skillway.make(Sample.content(), Sample.held());
    }
    List<Row> rows = Sample.changes(200_000);
    var stop = new AtomicBoolean();
    var changes = new AtomicLong();
    System.out.printf("%s, %s, %d clients%n", Machine.line(), HEAP, CLIENTS);
    try (Serving serving = Serving.start(data, HEAP);
        var caller = new Caller(serving);
        var clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        int seed = i;
        var _ = clients.submit(() -> load(caller, rows, seed, stop, changes));
      }
      for (int minute = 1; minute <= minutes; minute++) {
        Thread.sleep(MINUTE);
        System.out.printf(
            Locale.ROOT,
            "minute %2d  %,11d changes  %4.0f MB resident%n",
            minute,
            changes.get(),
            serving.resident() / MEGA);
      }
      stop.set(true);
    }
  }

  /** Half of the requests are single PUTs. */
  private static Void load(
      Caller caller, List<Row> rows, int seed, AtomicBoolean stop, AtomicLong changes)
      throws Exception {
    var random = new Random(seed);
    while (!stop.get()) {
      int from = random.nextInt(rows.size() / PER_REQUEST) * PER_REQUEST;
      caller.patch(body(rows.subList(from, from + PER_REQUEST), random));
      Row row = rows.get(random.nextInt(rows.size()));
      caller.put(new Row(row.agent(), row.skill(), random.nextInt(100))).get();
      changes.addAndGet(PER_REQUEST + 1);
    }
    return null;
  }

  private static String body(List<Row> rows, Random random) {
    return rows.stream()
        .map(
            row ->
                "{\"agent\":\"%s\",\"skill\":\"%s\",\"proficiency\":%d}"
                    .formatted(row.agent(), row.skill(), random.nextInt(100)))
        .collect(Collectors.joining(",", "{\"changes\":[", "]}"));
  }
}

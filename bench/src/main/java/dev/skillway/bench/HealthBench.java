package dev.skillway.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * How soon a server says that it lives while nothing else is asked of it, and while four requests
 * of 100,000 changes each run: asked on a new connection every 20 ms.
 */
public final class HealthBench {
  private static final int ROUNDS = 3;
  private static final int REQUESTS = 4;
  private static final int CHANGES = 100_000;
  private static final int AGENTS_PER_BLOCK = 50;
  private static final int SKILLS_PER_BLOCK = 20;
  private static final int IDLE_SECONDS = 5;
  private static final long PAUSE = 20;
  private static final double MILLIS = 1_000_000;

  private HealthBench() {}

  /** Measures; the argument is how many rounds. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    Path folder = Folders.temporary();
    try {
      measure(folder, rounds);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void measure(Path folder, int rounds) throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    try (var skillway = new Skillway(data)) {
      skillway.make(Sample.content(), Sample.held());
    }
    List<Row> rows = Sample.blocks(REQUESTS * CHANGES, AGENTS_PER_BLOCK, SKILLS_PER_BLOCK);
    System.out.println(Machine.line());
    try (Serving serving = Serving.start(data);
        var caller = new Caller(serving);
        ExecutorService clients = Executors.newFixedThreadPool(REQUESTS)) {
      print("idle", asked(serving, List.of(clients.submit(HealthBench::rest))));
      for (int round = 0; round < rounds; round++) {
        round(serving, caller, clients, round, rows);
      }
    }
  }

  private static void round(
      Serving serving, Caller caller, ExecutorService clients, int round, List<Row> rows)
      throws Exception {
    List<String> bodies = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += CHANGES) {
      bodies.add(body(rows.subList(from, from + CHANGES), round));
    }
    long began = System.nanoTime();
    List<Future<?>> writing = new ArrayList<>();
    for (String body : bodies) {
      writing.add(
          clients.submit(
              () -> {
                caller.patch(body);
                return body;
              }));
    }
    print("four at once", asked(serving, writing));
    System.out.printf(
        Locale.ROOT, "  they took %.1f s%n", (System.nanoTime() - began) / MILLIS / 1_000);
  }

  private static int rest() throws InterruptedException {
    TimeUnit.SECONDS.sleep(IDLE_SECONDS);
    return IDLE_SECONDS;
  }

  private static String body(List<Row> rows, int round) {
    return rows.stream()
        .map(
            row ->
                "{\"agent\":\"%s\",\"skill\":\"%s\",\"proficiency\":%d}"
                    .formatted(row.agent(), row.skill(), (row.proficiency() + round + 1) % 100))
        .collect(Collectors.joining(",", "{\"changes\":[", "]}"));
  }

  /** How long each answer took until all was done, in order of length, in ns. */
  private static long[] asked(Serving serving, List<Future<?>> done) throws Exception {
    List<Long> took = new ArrayList<>();
    while (!done.stream().allMatch(Future::isDone)) {
      took.add(live(URI.create(serving.address() + "/health/live")));
      TimeUnit.MILLISECONDS.sleep(PAUSE);
    }
    for (Future<?> one : done) {
      one.get();
    }
    return took.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private static long live(URI address) throws IOException {
    long began = System.nanoTime();
    var connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestProperty("Connection", "close");
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IllegalStateException("it does not live");
    }
    connection.getInputStream().close();
    return System.nanoTime() - began;
  }

  private static void print(String name, long[] took) {
    System.out.printf(
        Locale.ROOT,
        "/health/live, %-12s %5d times  p50 %.1f ms  p99 %.1f ms  most %.1f ms%n",
        name,
        took.length,
        took[took.length / 2] / MILLIS,
        took[took.length * 99 / 100] / MILLIS,
        took[took.length - 1] / MILLIS);
  }
}

package dev.skillway.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Changes through the API, each request durable when its answer comes, in turn with the peer that
 * writes the same rows: the server is a process of its own, its clients and the peer are this one.
 */
public final class ServerBench {
  private static final int ROUNDS = 5;
  private static final int CHANGES = 200_000;
  private static final int AGENTS_PER_REQUEST = 50;
  private static final int SKILLS_PER_REQUEST = 20;
  private static final int PER_REQUEST = AGENTS_PER_REQUEST * SKILLS_PER_REQUEST;
  private static final int CLIENTS = 8;
  private static final int WARM_UP = 15;

  private final Timings server = new Timings("server");
  private final Timings peer = new Timings("peer");
  private final Random random = new Random(7);
  private final List<Row> sample;

  private ServerBench(boolean inOrder) {
    sample =
        inOrder
            ? Sample.blocks(CHANGES, AGENTS_PER_REQUEST, SKILLS_PER_REQUEST)
            : Sample.changes(CHANGES);
  }

  /**
   * Measures; the arguments are how many rounds, and {@code shuffled} for changes in no order: each
   * request then shares agents with all others.
   */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    Path folder = Folders.temporary();
    try {
      new ServerBench(args.length < 2).measure(folder, rounds);
    } finally {
      Folders.delete(folder);
    }
  }

  private void measure(Path folder, int rounds) throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    try (var skillway = new Skillway(data)) {
      skillway.make(Sample.content(), Sample.held());
    }
    try (Serving serving = Serving.start(data);
        var caller = new Caller(serving);
        var bare = new Peer(folder.resolve("peer.db"))) {
      for (int i = 0; i < WARM_UP; i++) {
        round(caller, bare);
      }
      server.clear();
      peer.clear();
      for (int i = 0; i < rounds; i++) {
        round(caller, bare);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d changes, %,d per request, %d clients%n%s%n%s%n%s%nspeed beside the peer: %.2f%n",
        CHANGES,
        PER_REQUEST,
        CLIENTS,
        Machine.line(),
        server.line(CHANGES),
        peer.line(CHANGES),
        peer.median() / server.median());
  }

  /** Other levels than before, so that each change is one. */
  private void round(Caller caller, Peer bare) throws Exception {
    List<Row> rows =
        sample.stream()
            .map(
                row ->
                    new Row(
                        row.agent(),
                        row.skill(),
                        (row.proficiency() + 1 + random.nextInt(99)) % 100))
            .toList();
    List<String> bodies = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += PER_REQUEST) {
      bodies.add(body(rows.subList(from, from + PER_REQUEST)));
    }
    server.time(() -> send(caller, bodies));
    peer.time(() -> bare.write(rows));
  }

  private static void send(Caller caller, List<String> bodies) throws Exception {
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> sent = new ArrayList<>();
      for (String body : bodies) {
        sent.add(
            clients.submit(
                () -> {
                  caller.patch(body);
                  return body;
                }));
      }
      for (Future<?> each : sent) {
        each.get();
      }
    }
  }

  private static String body(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                "{\"agent\":\"%s\",\"skill\":\"%s\",\"proficiency\":%d}"
                    .formatted(row.agent(), row.skill(), row.proficiency()))
        .collect(Collectors.joining(",", "{\"changes\":[", "]}"));
  }
}

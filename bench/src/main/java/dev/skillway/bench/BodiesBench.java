package dev.skillway.bench;

import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.resolve.Resolution;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Reads and resolves a thousand changes in every shape, in turn with the peer: one process. */
public final class BodiesBench {
  private static final int ROUNDS = 7;

  /** Rounds of all shapes before any is measured. */
  private static final int WARM_UP = 5;

  private final List<Shape> shapes;

  private BodiesBench(String named) {
    Roster roster = Roster.ofUuids(Roster.SKILLS);
    Roster numbers = Roster.ofNumbers();
    Catalog catalog = roster.catalog();
    Catalog numbered = numbers.catalog();
    shapes =
        new Bodies(roster, numbers)
            .all().stream()
                .filter(body -> body.shape().contains(named))
                .map(body -> new Shape(body, body.numbers() ? numbered : catalog))
                .toList();
  }

  /** Measures; the arguments are how many rounds, and a part of the names of the shapes. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    var bench = new BodiesBench(args.length > 1 ? args[1] : "");
    bench.measure(rounds);
    bench.print();
  }

  private void measure(int rounds) throws Exception {
    for (int i = 0; i < WARM_UP + rounds; i++) {
      for (Shape shape : shapes) {
        if (i == WARM_UP) {
          shape.clear();
        }
        shape.round();
      }
    }
  }

  private void print() throws SQLException {
    System.out.printf(
        Locale.ROOT,
        "%,d changes, %,d agents, %,d skills%n%s%n%-24s %8s %8s %8s %8s %6s%n",
        Bodies.CHANGES,
        Roster.AGENTS,
        Roster.SKILLS,
        Machine.line(),
        "shape",
        "bytes",
        "ours µs",
        "peer µs",
        "texts µs",
        "speed");
    shapes.forEach(shape -> System.out.println(shape.line()));
  }

  /** One shape, and how long it took. */
  private static final class Shape {
    private final Body body;
    private final byte[] bytes;
    private final Catalog catalog;
    private final Pace ours = new Pace();
    private final Pace peer = new Pace();
    private final Pace texts = new Pace();

    Shape(Body body, Catalog catalog) {
      this.body = body;
      this.bytes = body.bytes();
      this.catalog = catalog;
    }

    void round() throws Exception {
      try (Resolution read = read()) {
        Reading.check(body.shape(), read, Bodies.CHANGES);
      }
      System.gc();
      ours.round(this::changes);
      peer.round(() -> Tokens.walk(bytes));
      texts.round(() -> Tokens.texts(bytes));
    }

    private int changes() throws Exception {
      try (Resolution read = read()) {
        return read.size();
      }
    }

    private Resolution read() throws Exception {
      return Reading.of(catalog, body.endpoint()).read(bytes);
    }

    void clear() {
      List.of(ours, peer, texts).forEach(Pace::clear);
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%-24s %,8d %,8.0f %,8.0f %,8.0f %6.2f",
          body.shape(),
          bytes.length,
          ours.median(),
          peer.median(),
          texts.median(),
          peer.median() / ours.median());
    }
  }
}

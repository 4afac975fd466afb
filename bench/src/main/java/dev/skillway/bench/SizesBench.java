package dev.skillway.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the packaged program over files of ever more changes, each run a process of its own. */
public final class SizesBench {
  private static final List<Integer> ROWS = List.of(10_000, 100_000, 1_000_000);
  private static final double MICROS = 1_000_000;
  private static final double MEGA = 1_000_000;

  private final Path folder;
  private final List<Measured> all = new ArrayList<>();

  /** How a size went. */
  private record Measured(Size size, Child plan, Child apply, long store) {}

  private SizesBench(Path folder) {
    this.folder = folder;
  }

  /** Measures; the arguments are further numbers of changes. */
  public static void main(String[] args) throws Exception {
    List<Integer> rows =
        Stream.concat(ROWS.stream(), Stream.of(args).map(Integer::parseInt)).toList();
    Path folder = Folders.temporary();
    try {
      var bench = new SizesBench(folder);
      for (int each : rows) {
        bench.measure(Size.of(each));
      }
      bench.print();
    } finally {
      Folders.delete(folder);
    }
  }

  private void measure(Size size) throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path csv = folder.resolve("changes.csv");
    Roster roster = Roster.ofUuids(size.skills());
    try (var skillway = new Skillway(data)) {
      skillway.make(roster.content(), List.of());
    }
    ChangeFiles.csv(csv, roster.changes(size.rows()));
    Child plan = Child.run(size.command("plan", data, csv), 2);
    Child apply = Child.run(size.command("apply", data, csv), 0);
    all.add(new Measured(size, plan, apply, Folders.size(data)));
    Folders.delete(data);
    Files.delete(csv);
  }

  private void print() throws Exception {
    System.out.println(Machine.line());
    System.out.printf(
        Locale.ROOT,
        "%-5s %10s %6s %8s %11s %8s %11s %8s %9s%n",
        "",
        "rows",
        "heap",
        "seconds",
        "rows/s",
        "µs/row",
        "µs/further",
        "peak MB",
        "store MB");
    Measured before = null;
    for (Measured each : all) {
      print("plan", each.size, each.plan, each.store, before == null ? null : before.plan, before);
      print(
          "apply", each.size, each.apply, each.store, before == null ? null : before.apply, before);
      before = each;
    }
  }

  /** A further row: what each row costs that the size before has not. */
  private static void print(
      String command,
      Size size,
      Child child,
      long store,
      @Nullable Child childBefore,
      @Nullable Measured before) {
    double further =
        childBefore == null || before == null
            ? Double.NaN
            : (child.seconds() - childBefore.seconds())
                / (size.rows() - before.size.rows())
                * MICROS;
    System.out.printf(
        Locale.ROOT,
        "%-5s %,10d %6s %8.2f %,11.0f %8.2f %11s %8.0f %9.1f%n",
        command,
        size.rows(),
        size.heap(),
        child.seconds(),
        size.rows() / child.seconds(),
        child.seconds() / size.rows() * MICROS,
        Double.isNaN(further) ? "" : String.format(Locale.ROOT, "%.2f", further),
        child.peak() / MEGA,
        store / MEGA);
  }
}

package dev.skillway.app.cli;

import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Problem;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells problems and notices to a person, on standard error. */
final class Report {
  /** So many are told one by one. */
  static final int MOST = 1_000;

  /** A longer body is not shown among messages. */
  private static final int SHOWN = 2_000;

  /** How details say what to write in a place. */
  private static final Pattern SAID =
      Pattern.compile("\\bWrite (the|an?) |\\bWrite '|is spelled '");

  private final PrintStream err;
  private final Style style;

  Report(Terminal terminal) {
    this.err = terminal.err();
    this.style = new Style(terminal.colours());
  }

  void problems(List<Problem> problems) {
    problems(problems, problems.size());
  }

  /**
   * Tells the first problems.
   *
   * @param count how many there are
   */
  void problems(List<Problem> problems, long count) {
    problems.stream().limit(MOST).forEach(this::problem);
    if (count > MOST) {
      err.printf("… and %,d more problems%n", count - MOST);
    }
  }

  void notices(List<Notice> notices) {
    for (Notice notice : notices) {
      err.printf(
          "%s %s (%d): %s%n",
          style.yellow("notice"),
          notice.code().word(),
          notice.count(),
          Printable.of(notice.detail()));
      err.println(
          "  at "
              + Printable.of(
                  notice.positions().stream()
                      .map(Object::toString)
                      .collect(Collectors.joining(", ")))
              + (notice.count() > notice.positions().size() ? ", …" : ""));
    }
  }

  /** Shows the body that would have been right, if a person can take it in. */
  void corrected(String body) {
    if (body.length() <= SHOWN) {
      err.println("What was meant, written as documented:");
      err.println("  " + Printable.of(body));
    } else {
      err.println("What was meant, written as documented, stands in -o json, under corrected.");
    }
  }

  private void problem(Problem problem) {
    String where = Printable.of(problem.position().toString());
    err.printf(
        "%s %s%s%n",
        style.red("error"), problem.code().word(), where.isEmpty() ? "" : " at " + where);
    err.println("  " + Printable.of(problem.detail()));
    if (problem.expected() != null && !isSaid(problem.expected(), problem.detail())) {
      err.println("  Expected: " + Printable.of(problem.expected()));
    }
    if (problem.suggestion() != null && !isTold(problem.suggestion(), problem.detail())) {
      err.println("  Perhaps: " + Printable.of(problem.suggestion()));
    }
  }

  /** Whether a detail says what was expected: in these words, or by naming what to write. */
  private static boolean isSaid(String expected, String detail) {
    String bare = expected.replaceFirst("^(one of|an?) ", "");
    return detail.contains(bare) || SAID.matcher(detail).find();
  }

  /** Whether a detail says it already: {@code Write 'items'.} */
  private static boolean isTold(String suggestion, String detail) {
    return detail.contains("Write '" + suggestion + "'")
        || detail.endsWith("Write the number " + suggestion + ".")
        || detail.endsWith("Write straight ones: " + suggestion + ".");
  }
}

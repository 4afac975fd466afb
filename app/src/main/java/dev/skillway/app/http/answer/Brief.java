package dev.skillway.app.http.answer;

import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, in one text whose first {@value #SHOWN} characters hold place, cause and remedy:
 * Guzzle and Laravel show 120 of a whole body.
 */
final class Brief {
  static final int SHOWN = 100;

  private static final int PLACE = 40;

  private Brief() {}

  static String of(List<Problem> problems, long count) {
    Problem first = problems.getFirst();
    String place = first.position().toString();
    String told = at(place) + first.detail();
    String whole = told.length() <= SHOWN || !hasRemedy(first) ? told : shortened(place, first);
    return count == 1 ? whole : whole + " And %,d more.".formatted(count - 1);
  }

  /** Else its words stand in its detail alone, and no others are put before it. */
  private static boolean hasRemedy(Problem problem) {
    return problem.suggestion() != null || problem.expected() != null;
  }

  /** {@code /items/0/skillId: skill unknown; perhaps lang-german.} */
  private static String shortened(String place, Problem problem) {
    String cause = problem.code().word().replace('-', ' ');
    String begin = at(place) + cause;
    String remedy = remedy(problem, SHOWN - begin.length() - 3);
    return "%s; %s. %s".formatted(begin, remedy, problem.detail());
  }

  private static String at(String place) {
    return place.isEmpty() ? "" : end(place, PLACE) + ": ";
  }

  private static String remedy(Problem problem, int room) {
    @Nullable String suggestion = problem.suggestion();
    if (suggestion != null) {
      String named = "perhaps " + suggestion;
      return problem.oneRemedy() ? start("write " + suggestion, room) : start(named, room);
    }
    @Nullable String expected = problem.expected();
    return expected == null ? "" : start("expected " + expected, room);
  }

  private static String start(String text, int room) {
    return text.length() <= room ? text : text.substring(0, Math.max(0, room - 1)) + "…";
  }

  /** Of a long place its end tells most. */
  private static String end(String text, int room) {
    return text.length() <= room ? text : "…" + text.substring(text.length() - room + 1);
  }

  /** {@code Agent unknown}. */
  static String title(String kind) {
    String words = kind.equals("several") ? "several problems" : kind.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

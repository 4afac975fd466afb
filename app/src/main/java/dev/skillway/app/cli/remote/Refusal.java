package dev.skillway.app.cli.remote;

import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a server did not do what it was asked.
 *
 * @param status 0 where it did not answer
 * @param requestId empty where it did not answer
 * @param problems the first ones, at least one
 * @param count how many there are
 * @param corrected the body that would have been right
 * @param isCutOff whether it may have been done all the same
 */
public record Refusal(
    int status,
    String requestId,
    List<Problem> problems,
    long count,
    List<Notice> notices,
    @Nullable String corrected,
    boolean isCutOff) {
  public Refusal {
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  static Refusal of(Problem problem) {
    return new Refusal(0, "", List.of(problem), 1, List.of(), null, false);
  }
}

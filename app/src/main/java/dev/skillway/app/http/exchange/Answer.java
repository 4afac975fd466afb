package dev.skillway.app.http.exchange;

import dev.skillway.core.plan.Step;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is answered to a request. */
public sealed interface Answer {
  int status();

  List<Header> headers();

  /** The same with one more header. */
  Answer with(String header, String value);

  /**
   * It went well.
   *
   * @param type of the bytes; empty where there are none
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares answers, and none is written to.
  record Content(int status, String type, byte[] bytes, List<Header> headers) implements Answer {
    public Content {
      headers = List.copyOf(headers);
    }

    @Override
    public Content with(String header, String value) {
      return new Content(status, type, bytes, plus(headers, header, value));
    }
  }

  /**
   * It is refused.
   *
   * @param problems the first of them, in the order of the request
   * @param count how many there are
   * @param removals what a replacement would take away
   */
  record Refusal(
      int status,
      List<Problem> problems,
      long count,
      List<Notice> notices,
      Optional<Corrected> corrected,
      List<Step.Write> removals,
      List<Header> headers)
      implements Answer {
    public Refusal {
      problems = List.copyOf(problems);
      notices = List.copyOf(notices);
      removals = List.copyOf(removals);
      headers = List.copyOf(headers);
    }

    /** For one problem, with the status of its code. */
    public static Refusal of(Problem problem) {
      return of(Statuses.of(problem.code()), problem);
    }

    public static Refusal of(int status, Problem problem) {
      return of(status, List.of(problem));
    }

    /** For several problems, all of which are told. */
    public static Refusal of(int status, List<Problem> problems) {
      return new Refusal(
          status, problems, problems.size(), List.of(), Optional.empty(), List.of(), List.of());
    }

    public Refusal corrected(Optional<Corrected> right) {
      return new Refusal(status, problems, count, notices, right, removals, headers);
    }

    public Refusal notices(List<Notice> others) {
      return new Refusal(status, problems, count, others, corrected, removals, headers);
    }

    @Override
    public Refusal with(String header, String value) {
      return new Refusal(
          status, problems, count, notices, corrected, removals, plus(headers, header, value));
    }
  }

  private static List<Header> plus(List<Header> headers, String name, String value) {
    var all = new ArrayList<>(headers);
    all.add(new Header(name, value));
    return all;
  }
}

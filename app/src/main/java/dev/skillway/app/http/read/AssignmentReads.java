package dev.skillway.app.http.read;

import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.directory.Directory;
import dev.skillway.core.directory.HeldPage;
import dev.skillway.core.directory.HeldPage.Mark;
import dev.skillway.core.resolve.Lookup;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads an org's assignments, in pages of the form in which changes are taken. */
public final class AssignmentReads {
  /** The types in which they are answered. */
  public static final List<String> OFFERS =
      List.of(MediaTypes.JSON, MediaTypes.NDJSON, MediaTypes.CSV);

  private static final String MARK = "\\d{1,18}\\.\\d{1,18}";

  private final Services services;

  public AssignmentReads(Services services) {
    this.services = services;
  }

  /** {@code {"assignments": [{"agent", "skill", "proficiency"}], "next"}}. */
  public Handler page() {
    return exchange -> {
      List<Problem> problems = new ArrayList<>();
      HeldPage.Filter filter = filter(exchange, problems);
      if (!problems.isEmpty()) {
        return Answer.Refusal.of(400, problems);
      }
      String about = "assignments of " + exchange.org().org().key();
      return switch (Pages.of(exchange, about, MARK)) {
        case Pages.Asked.Wrong(var answer) -> answer;
        case Pages.Asked.Right(var page) -> page(exchange, page, filter);
      };
    };
  }

  private Answer page(Exchange exchange, Pages.Page page, HeldPage.Filter filter)
      throws InterruptedException {
    var directory = new Directory(exchange.org().org());
    String type = MediaTypes.accepted(exchange, OFFERS).orElseThrow();
    return services
        .lanes()
        .compute(
            false,
            () -> {
              HeldPage found =
                  services.store().read(h -> directory.page(h, filter, mark(page), page.limit()));
              var next = found.next().map(m -> Pages.cursor(page, m.agent() + "." + m.skill()));
              Answer answer = new AssignmentText(exchange, found.held(), next).answer(type);
              return next.isEmpty()
                  ? answer
                  : answer.with("Link", Pages.link(exchange, next.get()));
            });
  }

  private static Mark mark(Pages.Page page) {
    if (page.after().isEmpty()) {
      return Mark.BEGINNING;
    }
    int dot = page.after().indexOf('.');
    return new Mark(
        Long.parseLong(page.after().substring(0, dot)),
        Long.parseLong(page.after().substring(dot + 1)));
  }

  /** Agents and skills may be named by whatever changes may name them by. */
  private static HeldPage.Filter filter(Exchange exchange, List<Problem> problems) {
    var catalog = exchange.org().catalog();
    return new HeldPage.Filter(
        ids(exchange, "agent", catalog.agents(), Agent::id, problems),
        ids(exchange, "skill", catalog.skills(), Skill::id, problems));
  }

  private static <T> List<String> ids(
      Exchange exchange,
      String parameter,
      Lookup<T> lookup,
      Function<T, String> id,
      List<Problem> problems) {
    return exchange.target().query().getOrDefault(parameter, List.of()).stream()
        .flatMap(
            text ->
                lookup
                    .find(text, () -> Position.parameter(parameter), problems::add)
                    .map(id)
                    .stream())
        .toList();
  }
}

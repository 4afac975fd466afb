package dev.skillway.app.http.write;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.DirectoryFile;
import dev.skillway.core.directory.DirectoryFile.Part;
import dev.skillway.core.directory.DirectoryLoader;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Skill;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Takes agents and skills of the built-in platform: known ones are updated, others added. */
public final class CatalogWrites {
  private final Services services;
  private final Documents documents;
  private final Repeats repeats;

  public CatalogWrites(Services services) {
    this.services = services;
    this.documents = new Documents(services);
    this.repeats = new Repeats(services);
  }

  /** A list of them, as a directory file has it. */
  public Handler several() {
    return exchange -> take(exchange, Part.WHOLE, "");
  }

  /** The agent of the path. */
  public Handler agent() {
    return exchange -> take(exchange, Part.AGENT, exchange.path("userId").orElseThrow());
  }

  /** The skill of the path. */
  public Handler skill() {
    return exchange -> take(exchange, Part.SKILL, exchange.path("skillId").orElseThrow());
  }

  /**
   * Takes a body.
   *
   * @param id that it must have; empty for any
   */
  private Answer take(Exchange exchange, Part part, String id) throws InterruptedException {
    return documents.take(
        exchange,
        body -> DirectoryFile.read("", part, body),
        reading ->
            switch (reading) {
              case DirectoryFile.Reading.Read(var content) -> load(exchange, content, id);
              case DirectoryFile.Reading.Unreadable(var problems) -> refused(problems);
            });
  }

  private Answer load(Exchange exchange, Content content, String id) {
    List<String> ids =
        Stream.concat(
                content.agents().stream().map(Agent::id), content.skills().stream().map(Skill::id))
            .toList();
    if (!id.isEmpty() && !ids.equals(List.of(id))) {
      return Answer.Refusal.of(conflict(content, id));
    }
    return services.store().write(handle -> written(handle, exchange, content));
  }

  private Answer written(Handle handle, Exchange exchange, Content content) throws SQLException {
    Optional<Answer> before = repeats.answer(handle, exchange);
    if (before.isPresent()) {
      return before.get();
    }
    List<Problem> problems =
        new DirectoryLoader(handle, exchange.org().org())
            .load("", content, exchange.author(), services.clock().instant());
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    Answer answer =
        JsonAnswer.of(
            200,
            json -> {
              json.writeStringField("requestId", exchange.id());
              json.writeNumberField("agents", content.agents().size());
              json.writeNumberField("skills", content.skills().size());
            });
    repeats.keep(handle, exchange, null, answer);
    return answer;
  }

  private static Problem conflict(Content content, String id) {
    boolean isSkill = content.agents().isEmpty();
    return Problem.of(
            isSkill ? Code.SKILL_CONFLICT : Code.AGENT_CONFLICT,
            Position.pointer("", "/id"),
            "The path names '%s'. Write the same id here.".formatted(Problem.excerpt(id)))
        .suggestion(id);
  }

  private static Answer refused(List<Problem> problems) {
    return Answer.Refusal.of(400, problems);
  }
}

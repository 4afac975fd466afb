package dev.skillway.app.http.write;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.app.http.exchange.Received;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes agents and skills of the built-in platform: known ones are updated, others added. */
public final class CatalogWrites {
  private final Services services;

  public CatalogWrites(Services services) {
    this.services = services;
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
    if (!exchange.target().query().isEmpty()) {
      return Answer.Refusal.of(noParameter(exchange.target().query().keySet().iterator().next()));
    }
    Optional<Answer> unreceived = services.receiver().receive(exchange);
    if (unreceived.isPresent()) {
      return unreceived.get();
    }
    Optional<Answer> packed =
        services.lanes().compute(true, () -> services.receiver().unpack(exchange));
    if (packed.isPresent()) {
      return packed.get();
    }
    return switch (MediaTypes.of(exchange, MediaTypes.Taken.JSON)) {
      case MediaTypes.Sent.Unknown(var problem) -> Answer.Refusal.of(problem);
      case MediaTypes.Sent.Format _ ->
          switch (services.lanes().compute(true, () -> read(exchange, part))) {
            case DirectoryFile.Reading.Read(var content) -> load(exchange, content, id);
            case DirectoryFile.Reading.Unreadable(var problems) -> refused(problems);
          };
    };
  }

  /** One that is passed over, as a dry run, would write what was not to be written. */
  private static Problem noParameter(String name) {
    return Problem.of(
            Code.PARAMETER_UNKNOWN,
            Position.parameter(name),
            "Agents and skills are written without parameters. Leave it out.")
        .received(name);
  }

  private static DirectoryFile.Reading read(Exchange exchange, Part part) throws IOException {
    try (InputStream body = exchange.body().orElse(Received.NOTHING).open()) {
      return DirectoryFile.read("", part, body);
    }
  }

  private Answer load(Exchange exchange, Content content, String id) {
    List<String> ids =
        Stream.concat(
                content.agents().stream().map(Agent::id), content.skills().stream().map(Skill::id))
            .toList();
    if (!id.isEmpty() && !ids.equals(List.of(id))) {
      return Answer.Refusal.of(conflict(content, id));
    }
    List<Problem> problems =
        services
            .store()
            .write(
                handle ->
                    new DirectoryLoader(handle, exchange.org().org())
                        .load("", content, exchange.author(), services.clock().instant()));
    return problems.isEmpty()
        ? JsonAnswer.of(
            200,
            json -> {
              json.writeStringField("requestId", exchange.id());
              json.writeNumberField("agents", content.agents().size());
              json.writeNumberField("skills", content.skills().size());
            })
        : refused(problems);
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

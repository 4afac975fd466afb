package dev.skillway.app.http.read;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.store.Orgs;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Skill;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads orgs, and their agents and skills. */
public final class CatalogReads {
  private final Services services;

  public CatalogReads(Services services) {
    this.services = services;
  }

  /** {@code {"orgs": [{"name", "platform"}]}}: those that the caller may work in. */
  public Handler orgs() {
    return exchange -> {
      List<String> there = services.read(Orgs::names);
      return JsonAnswer.of(
          200,
          json -> {
            json.writeArrayFieldStart("orgs");
            for (String name : exchange.signedInCaller().orgs()) {
              if (there.contains(name)) {
                json.writeStartObject();
                org(json, name);
                json.writeEndObject();
              }
            }
            json.writeEndArray();
          });
    };
  }

  /** {@code {"name", "platform", "agents", "skills"}}. */
  public Handler org() {
    return exchange ->
        JsonAnswer.of(
            200,
            json -> {
              org(json, exchange.org().org().name());
              json.writeNumberField("agents", exchange.org().agentById().size());
              json.writeNumberField("skills", exchange.org().skillById().size());
            });
  }

  private static void org(JsonGenerator json, String name) throws IOException {
    json.writeStringField("name", name);
    json.writeStringField("platform", "directory");
  }

  /**
   * {@code {"agents": [{"id", "name", "state", …}], "next"}}.
   *
   * @param list what the list is called
   */
  public Handler agents(String list) {
    return exchange ->
        page(exchange, list, exchange.org().agentById(), Agent::id, CatalogEntries::agent);
  }

  /** {@code {"skills": [{"id", "name", "state", "scale"}], "next"}}. */
  public Handler skills() {
    return exchange ->
        page(exchange, "skills", exchange.org().skillById(), Skill::id, CatalogEntries::skill);
  }

  /** One agent; the path was checked. */
  public Handler agent() {
    return exchange -> JsonAnswer.of(200, json -> CatalogEntries.agent(json, agent(exchange)));
  }

  /** One skill. */
  public Handler skill() {
    return exchange -> JsonAnswer.of(200, json -> CatalogEntries.skill(json, skill(exchange)));
  }

  /** The agent of the path, which is known. */
  static Agent agent(Exchange exchange) {
    return exchange
        .org()
        .catalog()
        .agents()
        .find(exchange.path("userId").orElseThrow(), () -> Position.whole(""), _ -> {})
        .orElseThrow();
  }

  /** The skill of the path, which is known. */
  static Skill skill(Exchange exchange) {
    return exchange
        .org()
        .catalog()
        .skills()
        .find(exchange.path("skillId").orElseThrow(), () -> Position.whole(""), _ -> {})
        .orElseThrow();
  }

  private static <T> Answer page(
      Exchange exchange,
      String list,
      Map<String, T> entries,
      Function<T, String> id,
      Pages.Entry<T> entry) {
    String about = list + " of " + exchange.org().org().key();
    return switch (Pages.of(exchange, about, "(?s).+")) {
      case Pages.Asked.Wrong(var answer) -> answer;
      case Pages.Asked.Right(var page) -> {
        String after = page.after();
        List<T> rest =
            entries.values().stream()
                .dropWhile(one -> !after.isEmpty() && !id.apply(one).equals(after))
                .skip(after.isEmpty() ? 0 : 1)
                .limit(page.limit() + 1L)
                .toList();
        yield Pages.json(exchange, page, list, rest, id, entry);
      }
    };
  }
}

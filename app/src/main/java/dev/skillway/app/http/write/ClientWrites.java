package dev.skillway.app.http.write;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.answer.VisibleClients;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.json.ClientJson;
import dev.skillway.core.access.Caller;
import dev.skillway.core.access.Client;
import dev.skillway.core.access.ClientWish;
import dev.skillway.core.access.Clients;
import dev.skillway.core.document.Document;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.List;

/** Makes clients and revokes them. */
public final class ClientWrites {
  private final Services services;
  private final Documents documents;
  private final Repeats repeats;

  public ClientWrites(Services services) {
    this.services = services;
    this.documents = new Documents(services);
    this.repeats = new Repeats(services);
  }

  /** {@code {"name", "orgs"?, "scopes"?}}; answers the client with its secret, this once. */
  public Handler add() {
    return exchange ->
        documents.take(
            exchange,
            ClientWish::read,
            reading ->
                switch (reading) {
                  case Document.Reading.Unreadable<ClientWish>(var problems) ->
                      Answer.Refusal.of(400, problems);
                  case Document.Reading.Read<ClientWish>(var wish) -> add(exchange, wish);
                });
  }

  private Answer add(Exchange exchange, ClientWish wish) throws InterruptedException {
    Caller caller = exchange.signedInCaller();
    List<String> orgs = wish.orgs() == null ? caller.orgs() : wish.orgs();
    if (orgs.size() != 1 && wish.orgs() == null) {
      return Answer.Refusal.of(400, required(caller));
    }
    List<Problem> problems = problems(caller, orgs);
    return problems.isEmpty() ? once(exchange, wish, orgs) : Answer.Refusal.of(400, problems);
  }

  private Answer once(Exchange exchange, ClientWish wish, List<String> orgs)
      throws InterruptedException {
    try {
      return made(services.lanes().compute(true, () -> make(exchange, wish, orgs)));
    } catch (Repeats.Overtaken overtaken) {
      return overtaken.answer();
    }
  }

  private Clients.Made make(Exchange exchange, ClientWish wish, List<String> orgs) {
    return services
        .access()
        .clients()
        .add(
            wish.name(),
            orgs,
            wish.scopes(),
            exchange.author(),
            (handle, client) -> repeats.keepOnce(handle, exchange, made(client)));
  }

  private static List<Problem> problems(Caller caller, List<String> orgs) {
    List<Problem> problems = new ArrayList<>();
    if (orgs.isEmpty()) {
      problems.add(
          Problem.of(Code.FIELD_MISSING, Position.pointer("", "/orgs"), "Name one org at least."));
    }
    for (int i = 0; i < orgs.size(); i++) {
      if (!caller.orgs().contains(orgs.get(i))) {
        problems.add(
            Problem.of(
                    Code.ORG_UNKNOWN,
                    Position.pointer("", "/orgs/" + i),
                    "There is no org '%s' for this token. Name some of %s."
                        .formatted(Problem.excerpt(orgs.get(i)), String.join(", ", caller.orgs())))
                .received(orgs.get(i))
                .expected("one of " + String.join(", ", caller.orgs())));
      }
    }
    return problems;
  }

  private static Problem required(Caller caller) {
    return Problem.of(
            Code.FIELD_MISSING,
            Position.pointer("", "/orgs"),
            "The token is good for several orgs. Name those of the client: %s."
                .formatted(String.join(", ", caller.orgs())))
        .expected("some of " + String.join(", ", caller.orgs()));
  }

  private static Answer made(Clients.Made made) {
    return made(
        json -> {
          ClientJson.members(json, made.client());
          json.writeStringField("secret", made.secret());
        },
        made.client());
  }

  /** What is answered when the request comes again: the secret is not kept. */
  private static Answer made(Client client) {
    return made(json -> ClientJson.members(json, client), client);
  }

  private static Answer made(JsonAnswer.Members members, Client client) {
    return JsonAnswer.of(201, members)
        .with("Location", "/v1/clients/" + client.id())
        .with("Cache-Control", "no-store");
  }

  /** The client of the path may sign in no more, and its tokens end. */
  public Handler revoke() {
    return exchange -> {
      if (VisibleClients.find(services, exchange).isEmpty()) {
        return VisibleClients.unknown(exchange);
      }
      String id = exchange.path("clientId").orElseThrow();
      services.access().clients().revoke(id, exchange.author());
      return new Answer.Content(204, "", new byte[0], List.of());
    };
  }
}

package dev.skillway.app.http.read;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.json.ClientJson;
import dev.skillway.core.access.Caller;
import dev.skillway.core.access.Client;
import dev.skillway.core.access.ClientTable;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.Optional;

/** Reads clients: those that work in no org but the caller's. */
public final class ClientReads {
  private final Services services;

  public ClientReads(Services services) {
    this.services = services;
  }

  /** {@code {"clients": […]}}, the oldest first, those that were revoked among them. */
  public Handler list() {
    return exchange -> {
      List<Client> clients =
          services.read(ClientTable::list).stream()
              .filter(client -> isVisible(client, exchange.signedInCaller()))
              .toList();
      return JsonAnswer.of(
          200,
          json -> {
            json.writeArrayFieldStart("clients");
            for (Client client : clients) {
              json.writeStartObject();
              ClientJson.members(json, client);
              json.writeEndObject();
            }
            json.writeEndArray();
          });
    };
  }

  /** One client. */
  public Handler one() {
    return exchange ->
        find(services, exchange)
            .<Answer>map(client -> JsonAnswer.of(200, json -> ClientJson.members(json, client)))
            .orElseGet(() -> unknown(exchange));
  }

  /** The client of the path; empty where it is not there for the caller. */
  public static Optional<Client> find(Services services, Exchange exchange)
      throws InterruptedException {
    String id = exchange.path("clientId").orElseThrow();
    return services
        .read(handle -> ClientTable.find(handle, id))
        .filter(client -> isVisible(client, exchange.signedInCaller()));
  }

  private static boolean isVisible(Client client, Caller caller) {
    return caller.orgs().containsAll(client.orgs());
  }

  /** There is no such client for the caller. */
  public static Answer unknown(Exchange exchange) {
    String id = exchange.path("clientId").orElseThrow();
    return Answer.Refusal.of(
        Problem.of(
                Code.CLIENT_UNKNOWN,
                Position.parameter("clientId"),
                "There is no client '%s'. GET /v1/clients lists them."
                    .formatted(Problem.excerpt(id)))
            .received(id));
  }
}

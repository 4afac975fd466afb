package dev.skillway.app.http.answer;

import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.access.Client;
import dev.skillway.core.access.ClientTable;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.Optional;

/** The clients that a caller sees: those that work in no org but the caller's. */
public final class VisibleClients {
  private VisibleClients() {}

  /** Whether it is one of them. */
  public static boolean contain(Exchange exchange, Client client) {
    return exchange.signedInCaller().orgs().containsAll(client.orgs());
  }

  /** The client of the path; empty where it is not there for the caller. */
  public static Optional<Client> find(Services services, Exchange exchange)
      throws InterruptedException {
    String id = exchange.path("clientId").orElseThrow();
    return services
        .read(handle -> ClientTable.find(handle, id))
        .filter(client -> contain(exchange, client));
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

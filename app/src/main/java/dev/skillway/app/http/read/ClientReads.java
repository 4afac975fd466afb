package dev.skillway.app.http.read;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.answer.VisibleClients;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.json.ClientJson;
import dev.skillway.core.access.Client;
import dev.skillway.core.access.ClientTable;
import java.util.List;

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
              .filter(client -> VisibleClients.contain(exchange, client))
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
        VisibleClients.find(services, exchange)
            .<Answer>map(client -> JsonAnswer.of(200, json -> ClientJson.members(json, client)))
            .orElseGet(() -> VisibleClients.unknown(exchange));
  }
}

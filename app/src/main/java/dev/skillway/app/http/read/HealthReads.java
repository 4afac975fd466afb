package dev.skillway.app.http.read;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.store.Orgs;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says whether the server lives, and whether it can do its work. */
public final class HealthReads {
  /** As Prometheus' text format is called, version 0.0.4. */
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final Services services;

  public HealthReads(Services services) {
    this.services = services;
  }

  /** It answers; nothing else is looked at. */
  public Handler live() {
    return _ -> JsonAnswer.of(200, json -> json.writeStringField("status", "live"));
  }

  /** What is measured. */
  public Handler metrics() {
    return _ ->
        new Answer.Content(
            200, METRICS, services.metrics().text().getBytes(StandardCharsets.UTF_8), List.of());
  }

  /** The store can be read. */
  public Handler ready() {
    return _ -> {
      services.read(Orgs::names);
      return JsonAnswer.of(200, json -> json.writeStringField("status", "ready"));
    };
  }
}

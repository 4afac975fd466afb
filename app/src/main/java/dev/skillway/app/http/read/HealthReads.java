package dev.skillway.app.http.read;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.store.Orgs;

/** Says whether the server lives, and whether it can do its work. */
public final class HealthReads {
  private final Services services;

  public HealthReads(Services services) {
    this.services = services;
  }

  /** It answers; nothing else is looked at. */
  public Handler live() {
    return _ -> JsonAnswer.of(200, json -> json.writeStringField("status", "live"));
  }

  /** The store can be read. */
  public Handler ready() {
    return _ -> {
      services.lanes().compute(false, () -> services.store().read(Orgs::names));
      return JsonAnswer.of(200, json -> json.writeStringField("status", "ready"));
    };
  }
}

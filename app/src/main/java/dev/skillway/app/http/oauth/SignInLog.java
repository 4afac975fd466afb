package dev.skillway.app.http.oauth;

import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.audit.AuditEvent;
import dev.skillway.core.audit.AuditTable;
import dev.skillway.core.audit.Author;
import dev.skillway.core.audit.Strangers;
import dev.skillway.core.requests.Masking;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Problem;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Audits who signed in, and who could not. */
final class SignInLog {
  private static final Logger LOG = LoggerFactory.getLogger(SignInLog.class);

  private final Services services;
  private final Strangers strangers = new Strangers();

  SignInLog(Services services) {
    this.services = services;
  }

  /** A token is given. Without its entry it is not. */
  void granted(Exchange exchange, String client, List<String> orgs, List<String> scopes) {
    var event = new AuditEvent.SignIn(new Author(client, exchange.id()), orgs, scopes, null);
    services
        .store()
        .write(
            handle -> {
              AuditTable.append(handle, services.clock().instant(), event);
              return event;
            });
  }

  /**
   * No token is given.
   *
   * @param id as it was tried; it may be anything
   */
  void denied(Exchange exchange, String id) {
    String told = Problem.excerpt(Masking.text(id));
    var event =
        new AuditEvent.SignIn(
            new Author(null, exchange.id()),
            List.of(),
            List.of(),
            "no client of that name and secret: '%s'".formatted(told));
    try {
      services
          .store()
          .write(
              handle -> {
                strangers.append(handle, services.clock().instant(), event);
                return event;
              });
    } catch (StoreFailure full) {
      LOG.warn("Request {} was not audited: {}", exchange.id(), full.getMessage());
    }
  }
}

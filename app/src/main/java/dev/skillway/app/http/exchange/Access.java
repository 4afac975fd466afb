package dev.skillway.app.http.exchange;

import dev.skillway.core.access.Clients;
import dev.skillway.core.access.RateLimit;
import dev.skillway.core.access.SignIns;
import dev.skillway.core.access.TokenTerms;
import dev.skillway.core.access.Tokens;
import dev.skillway.core.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Who may, and how often.
 *
 * @param requests of each client
 * @param grants of tokens, to each client
 */
public record Access(
    Tokens tokens, Clients clients, SignIns signIns, RateLimit requests, RateLimit grants)
    implements AutoCloseable {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /**
   * How often a client may.
   *
   * @param requests a minute
   * @param grants of tokens, a minute
   */
  public record Quotas(int requests, int grants) {
    public static final Quotas DEFAULT = new Quotas(6_000, 60);
  }

  /**
   * Wires it.
   *
   * @param random one that nobody can predict, as {@link java.security.SecureRandom}
   */
  public static Access of(
      Store store, InstantSource clock, RandomGenerator random, TokenTerms terms, Quotas quotas) {
    return new Access(
        new Tokens(store, clock, random, terms),
        new Clients(store, clock, random),
        new SignIns(store, clock, random),
        new RateLimit(quotas.requests(), MINUTE, clock),
        new RateLimit(quotas.grants(), MINUTE, clock));
  }

  /** Counts a request of a client. */
  public Quota countRequest(String client) {
    return new Quota("requests", requests, requests.take(client));
  }

  /** Counts a token for a client. */
  public Quota countGrant(String client) {
    return new Quota("tokens", grants, grants.take(client));
  }

  @Override
  public void close() {
    signIns.close();
  }
}

package dev.skillway.core.access;

import dev.skillway.core.audit.AuditEvent;
import dev.skillway.core.audit.AuditTable;
import dev.skillway.core.audit.Author;
import dev.skillway.core.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/** Makes clients and revokes them. */
public final class Clients {
  /** Letters and digits that are not taken for one another. */
  private static final String ALPHABET = "abcdefghjkmnpqrstvwxyz23456789";

  private static final int DRAWN = 8;
  private static final int LONGEST_BEGINNING = 24;

  private final Store store;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param random one that nobody can predict, as {@link java.security.SecureRandom}
   */
  public Clients(Store store, InstantSource clock, RandomGenerator random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /**
   * A client that was made.
   *
   * @param secret stands nowhere else: who does not keep it makes another client
   */
  public record Made(Client client, String secret) {
    @Override
    public String toString() {
      return "Made[client=%s]".formatted(client);
    }
  }

  /** Writes beside a client that is made. */
  @FunctionalInterface
  public interface Companion {
    Companion NONE = (_, _) -> {};

    void write(Handle handle, Client client);
  }

  /**
   * Makes a client. Takes some 30 ms.
   *
   * @param name as {@link Client#isName}
   * @param orgs the names of the orgs that it may work in
   * @param scopes each as {@link Tokens#SCOPE}
   * @param author on whose behalf it is made
   * @param companion writes in the same transaction
   */
  public Made add(
      String name, List<String> orgs, List<String> scopes, Author author, Companion companion) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var client = new Client(id(name), name, orgs, scopes, now, null);
    String secret = Secrets.next(random);
    String hash = SecretHash.of(secret, random);
    return store.write(
        handle -> {
          ClientTable.add(handle, client, hash);
          AuditTable.append(handle, now, event(author, AuditEvent.ClientDeed.ADDED, client));
          companion.write(handle, client);
          return new Made(client, secret);
        });
  }

  /**
   * Keeps a client from signing in, and its tokens from holding within {@link Revocations#FRESH}.
   *
   * @param author on whose behalf it is revoked
   * @return the client as it is then; empty where there is none of that id
   */
  public Optional<Client> revoke(String id, Author author) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return store.write(
        handle -> {
          boolean could = ClientTable.revoke(handle, id, now);
          Optional<Client> client = ClientTable.find(handle, id);
          if (could && client.isPresent()) {
            AuditTable.append(
                handle, now, event(author, AuditEvent.ClientDeed.REVOKED, client.get()));
          }
          return client;
        });
  }

  private static AuditEvent event(Author author, AuditEvent.ClientDeed deed, Client client) {
    return new AuditEvent.Client(
        author, deed, client.id(), client.name(), client.orgs(), client.scopes());
  }

  /** {@code Night shift} becomes {@code night-shift-k7f3mqab}. */
  private String id(String name) {
    String beginning =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    var id =
        new StringBuilder(beginning.substring(0, Math.min(LONGEST_BEGINNING, beginning.length())));
    id.append(id.isEmpty() ? "client-" : "-");
    for (int i = 0; i < DRAWN; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}

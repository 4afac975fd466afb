package dev.skillway.core.audit;

import dev.skillway.core.requests.KeptRequest;
import dev.skillway.core.store.Org;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that gets an audit entry. Whoever makes one leaves secrets out. */
public sealed interface AuditEvent {
  Author author();

  /**
   * Assignments were changed, in one call.
   *
   * @param job the id of the job that the call is of; null for none
   */
  record Changes(Org org, Author author, @Nullable String job, HistoryRange history)
      implements AuditEvent {}

  /**
   * Agents and skills were added or updated.
   *
   * @param agents ids
   * @param skills ids
   */
  record Catalogue(Org org, Author author, List<String> agents, List<String> skills)
      implements AuditEvent {
    public Catalogue {
      agents = List.copyOf(agents);
      skills = List.copyOf(skills);
    }
  }

  /** What was done with a client. */
  enum ClientDeed {
    ADDED,
    REVOKED
  }

  /**
   * A client was added or revoked.
   *
   * @param orgs names; with one alone the entry is that org's, else of no org
   */
  record Client(
      Author author,
      ClientDeed deed,
      String id,
      String name,
      List<String> orgs,
      List<String> scopes)
      implements AuditEvent {
    public Client {
      orgs = List.copyOf(orgs);
      scopes = List.copyOf(scopes);
    }
  }

  /** Skillway was started with other settings than before. */
  record Settings(Author author, List<Setting> differing) implements AuditEvent {
    public Settings {
      differing = List.copyOf(differing);
    }
  }

  /**
   * One of them.
   *
   * @param before null where it was not set
   * @param after null where it is not set
   */
  record Setting(String key, @Nullable String before, @Nullable String after) {}

  /**
   * A client signed in, or could not.
   *
   * @param orgs that it may work in; with one alone the entry is that org's, else of no org
   * @param scopes that it got, or asked for
   * @param reason why it could not; null where it did
   */
  record SignIn(Author author, List<String> orgs, List<String> scopes, @Nullable String reason)
      implements AuditEvent {
    public SignIn {
      orgs = List.copyOf(orgs);
      scopes = List.copyOf(scopes);
    }
  }

  /** A request was refused. */
  record Refusal(KeptRequest request) implements AuditEvent {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> OF_ANY_METHOD = Set.of(401, 403, 429);

    /** A write of somebody who is signed in, or whoever may not; other requests tell nothing. */
    public static Optional<Refusal> of(KeptRequest request) {
      boolean isClientsFault = request.status() >= 400 && request.status() < 500;
      boolean isWrite = request.client() != null && !READS.contains(request.method());
      return OF_ANY_METHOD.contains(request.status()) || (isWrite && isClientsFault)
          ? Optional.of(new Refusal(request))
          : Optional.empty();
    }

    @Override
    public Author author() {
      return new Author(request.client(), request.id());
    }
  }
}

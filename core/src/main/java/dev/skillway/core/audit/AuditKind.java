package dev.skillway.core.audit;

import dev.skillway.spi.change.Words;
import java.util.Optional;
import java.util.stream.Stream;

/** What an audit entry tells of. */
public enum AuditKind {
  /** Assignments that a job changed. */
  CHANGES,
  /** Agents and skills that were added or updated. */
  CATALOGUE,
  /** A client that was added or revoked. */
  CLIENT,
  /** Settings with which Skillway was started. */
  SETTINGS,
  /** A client that signed in, or could not. */
  SIGN_IN,
  /** A request that was refused. */
  REFUSAL;

  /** The kind of that word. */
  public static Optional<AuditKind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** As it is written in answers. */
  public String word() {
    return Words.of(this);
  }
}

package dev.skillway.core.access;

import dev.skillway.spi.change.Problem;
import java.time.Instant;

/** What a token is worth. */
public sealed interface Verdict {
  /** It holds. */
  record Valid(Caller caller) implements Verdict {}

  /** It did hold. */
  record Expired(Instant at, Problem problem) implements Verdict {}

  /** It never held here; the problem says why, and does not repeat it. */
  record Invalid(Problem problem) implements Verdict {}

  /** Whether it holds could not be found out now. */
  record Unknown(Problem problem) implements Verdict {}
}

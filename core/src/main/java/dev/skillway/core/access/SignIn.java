package dev.skillway.core.access;

import java.time.Duration;

/** What came of an attempt to sign in with a secret. */
public sealed interface SignIn {
  /** The secret is right. */
  record Granted(Client client) implements SignIn {}

  /** There is no such client, or it was revoked, or its secret is another; which is not told. */
  record Denied() implements SignIn {}

  /** There were too many wrong ones, or too many at once; it was not looked at. */
  record Slowed(Duration retryAfter) implements SignIn {}
}

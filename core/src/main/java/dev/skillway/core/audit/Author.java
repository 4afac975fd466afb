package dev.skillway.core.audit;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is done.
 *
 * @param client null where nobody was signed in
 * @param request the id of the request that asked for it; null where it came by none
 */
public record Author(@Nullable String client, @Nullable String request) {
  /** Nobody who is known. */
  public static final Author UNKNOWN = new Author(null, null);

  /** A client that works on the data folder itself. */
  public static Author of(String client) {
    return new Author(client, null);
  }
}

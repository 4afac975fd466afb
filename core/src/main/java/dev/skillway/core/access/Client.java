package dev.skillway.core.access;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A program or person that signs in with a secret.
 *
 * @param id as it signs in, and as its tokens name it
 * @param name for the eye; several may bear the same
 * @param orgs the names of the orgs that it may work in
 * @param scopes what it may do there
 * @param revokedAt null while it may sign in
 */
public record Client(
    String id,
    String name,
    List<String> orgs,
    List<String> scopes,
    Instant createdAt,
    @Nullable Instant revokedAt) {
  /** A name has so many letters at most. */
  public static final int LONGEST_NAME = 100;

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

  public Client {
    orgs = List.copyOf(orgs);
    scopes = List.copyOf(scopes);
    if (!isName(name)) {
      throw new IllegalArgumentException("no name of a client");
    }
  }

  /** Whether a client can be called so: some visible letters. */
  public static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  /** Whether a client may have this id; no other is looked for. */
  static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  public boolean isRevoked() {
    return revokedAt != null;
  }
}

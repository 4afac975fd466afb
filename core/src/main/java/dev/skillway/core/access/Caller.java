package dev.skillway.core.access;

import java.time.Instant;
import java.util.List;

/**
 * Who sends a request, as a token says.
 *
 * @param client the name of the program or person
 * @param orgs the names of the orgs that it may work in
 * @param scopes as they were given, also those that nobody knows
 * @param expiresAt from when on its token no longer holds
 */
public record Caller(String client, List<String> orgs, List<String> scopes, Instant expiresAt) {
  public Caller {
    orgs = List.copyOf(orgs);
    scopes = List.copyOf(scopes);
  }

  public boolean may(Permission permission) {
    return permission.isGrantedBy(scopes);
  }
}

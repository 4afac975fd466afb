package dev.skillway.core.access;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What a client may do. Each is granted by any one of several scopes. */
public enum Permission {
  /** To read assignments, agents and skills. */
  READ,

  /** To write assignments. */
  WRITE,

  /** All of it: the catalogue, clients and the audit too. */
  ADMIN;

  private static final List<String> FOR_ADMIN = List.of("admin");

  private static final List<String> FOR_WRITE =
      join(
          List.of(
              "admin:users:write", "user:skill:write", "admin:agent:write", "assignments:write"),
          FOR_ADMIN);

  private static final List<String> FOR_READ =
      join(List.of("users:readonly", "assignments:read"), FOR_WRITE);

  /** The scopes any one of which would do, the weakest first. */
  public List<String> scopes() {
    return switch (this) {
      case READ -> FOR_READ;
      case WRITE -> FOR_WRITE;
      case ADMIN -> FOR_ADMIN;
    };
  }

  /** Whether these scopes grant it; words that nobody knows grant nothing. */
  public boolean isGrantedBy(Collection<String> scopes) {
    return !Collections.disjoint(scopes(), scopes);
  }

  /** Every scope that there is, the weakest first. */
  public static List<String> known() {
    return FOR_READ;
  }

  private static List<String> join(List<String> own, List<String> stronger) {
    return Stream.concat(own.stream(), stronger.stream()).toList();
  }
}

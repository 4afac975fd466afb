package dev.skillway.spi.change;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes calls, chats or mails. Genesys Cloud says "user".
 *
 * @param id the platform's own key, unique in the org
 * @param name the display name; two agents may bear the same one
 */
public record Agent(
    String id,
    String name,
    @Nullable String email,
    @Nullable String userName,
    @Nullable String employeeId,
    @Nullable String team,
    AgentState state) {

  public Agent {
    Named.require("agent", id, name);
  }

  /** An active agent of which nothing but id and name is known. */
  public static Agent of(String id, String name) {
    return new Agent(id, name, null, null, null, null, AgentState.ACTIVE);
  }
}

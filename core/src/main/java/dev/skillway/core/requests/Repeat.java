package dev.skillway.core.requests;

/**
 * A request that may come again: its sender gave it a key (<a
 * href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07">Idempotency-Key</a>).
 *
 * @param client who sends it
 * @param org the name of the org that it is for; empty for none
 * @param operation method and path
 * @param key the hash of what the sender made
 * @param fingerprint of all that it asks for
 */
public record Repeat(String client, String org, String operation, String key, String fingerprint) {}

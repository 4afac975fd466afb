package dev.skillway.app.http;

/**
 * Where the server listens.
 *
 * @param port 0 for any that is free
 */
public record Listening(String host, int port) {}

package dev.skillway.app.http.exchange;

/** A header of an answer. */
public record Header(String name, String value) {}

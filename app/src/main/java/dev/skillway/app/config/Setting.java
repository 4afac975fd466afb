package dev.skillway.app.config;

/**
 * A value that was set.
 *
 * @param name of the key; that of an org has the org's name in it
 */
record Setting<T>(String name, Key<T> key, T value, Source source) {
  /** The value for people; of a secret only that there is one. */
  String shown() {
    return key.kind().text(value);
  }
}

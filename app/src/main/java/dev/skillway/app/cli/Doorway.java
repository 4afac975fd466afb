package dev.skillway.app.cli;

import dev.skillway.app.config.Key;
import dev.skillway.app.config.Keys;
import dev.skillway.app.config.Secret;
import dev.skillway.app.config.Settings;
import dev.skillway.app.config.Source;
import dev.skillway.app.http.Certificate;
import dev.skillway.app.http.Listening;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a server is to listen, if that is safe. */
sealed interface Doorway {
  record Open(Listening listening) implements Doorway {}

  /**
   * It is not to listen so.
   *
   * @param key the setting that is wrong
   */
  record Closed(Key<?> key, String why) implements Doorway {}

  static Doorway of(Settings settings) {
    Settings.Serve serve = settings.serve();
    return wrong(settings)
        .or(() -> certificate(settings, serve))
        .orElseGet(() -> open(serve, Optional.empty()));
  }

  /** What is sent over a network without TLS is read by whoever is on it, tokens too. */
  private static Optional<Doorway> wrong(Settings settings) {
    Settings.Serve serve = settings.serve();
    boolean isProtected = serve.behindProxy() || settings.tls().file().isPresent();
    try {
      return isProtected || InetAddress.getByName(serve.host()).isLoopbackAddress()
          ? Optional.empty()
          : Optional.of(
              new Closed(
                  Keys.SERVE_HOST,
                  "%s can be reached from other machines, and tokens would cross the network unprotected."
                          .formatted(serve.host())
                      + " Give it a certificate with --tls, or put a proxy with TLS in front and"
                      + " give --behind-proxy, or leave --host out"));
    } catch (UnknownHostException _) {
      return Optional.of(
          new Closed(
              Keys.SERVE_HOST,
              "%s '%s' is no address of this machine"
                  .formatted(told(settings, Keys.SERVE_HOST), serve.host())));
    }
  }

  private static Optional<Doorway> certificate(Settings settings, Settings.Serve serve) {
    return settings.tls().file().map(file -> certificate(settings, serve, file));
  }

  private static Doorway certificate(Settings settings, Settings.Serve serve, Path file) {
    String password = settings.tls().password().map(Secret::text).orElse("");
    try {
      return open(serve, Optional.of(Certificate.read(file, password)));
    } catch (Certificate.Unusable unusable) {
      return new Closed(
          Keys.TLS_FILE, "%s: %s".formatted(told(settings, Keys.TLS_FILE), unusable.getMessage()));
    }
  }

  private static Doorway open(Settings.Serve serve, Optional<Certificate> certificate) {
    return new Open(
        new Listening(
            serve.host(), serve.port(), certificate, serve.behindProxy(), serve.address()));
  }

  /** As whoever set it knows it. */
  private static String told(Settings settings, Key<?> key) {
    return settings.source(key) instanceof Source.Flag(var flag) ? flag : key.name();
  }
}

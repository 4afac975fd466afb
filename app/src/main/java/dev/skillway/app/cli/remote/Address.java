package dev.skillway.app.cli.remote;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Where a server is.
 *
 * @param base without a slash at its end
 */
public record Address(URI base) {
  /**
   * Reads {@code https://skills.example:8443}, perhaps with a path that a proxy puts before it.
   *
   * @throws IllegalArgumentException saying what is wrong; what was written is not repeated, since
   *     it may hold a password
   */
  public static Address of(String text) {
    try {
      var base = new URI(text.strip().replaceFirst("/+$", ""));
      String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
      require(
          (scheme.equals("http") || scheme.equals("https")) && base.getHost() != null,
          "it is no URL of a server; write it as https://HOST or http://HOST:PORT");
      require(
          base.getRawUserInfo() == null,
          "it holds a user or password; leave them out, the token is in SKILLWAY_TOKEN");
      require(
          base.getRawQuery() == null && base.getRawFragment() == null,
          "a server's URL has no ? and no #; write it as https://HOST or http://HOST:PORT");
      return new Address(base);
    } catch (URISyntaxException _) {
      throw new IllegalArgumentException(
          "it is no URL of a server; write it as https://HOST or http://HOST:PORT");
    }
  }

  /** What lies at a path of it. */
  URI at(String pathAndQuery) {
    return URI.create(base + pathAndQuery);
  }

  /** Whether whoever is on the network in between could read what is sent there. */
  public boolean isUnprotected() {
    return "http".equalsIgnoreCase(base.getScheme()) && !isThisMachine(base.getHost());
  }

  private static boolean isThisMachine(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (UnknownHostException | SocketException _) {
      return false;
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }

  @Override
  public String toString() {
    return base.toString();
  }
}

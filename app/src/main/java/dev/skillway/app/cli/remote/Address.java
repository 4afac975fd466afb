package dev.skillway.app.cli.remote;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where a server is.
 *
 * @param base without a slash at its end, such as {@code https://skills.example:8443}, perhaps with
 *     a path that a proxy puts before it
 */
public record Address(URI base) {
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

  @Override
  public String toString() {
    return base.toString();
  }
}

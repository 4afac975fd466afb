package dev.skillway.app.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;

/**
 * Where the server listens.
 *
 * @param port 0 for any that is free
 * @param certificate shown to clients, who are spoken to by TLS; empty for plain HTTP
 * @param behindProxy whether a proxy in front says whom a request is from ({@code Forwarded},
 *     {@code X-Forwarded-For})
 * @param address under which clients reach the server; empty for as each addresses it
 */
public record Listening(
    String host,
    int port,
    Optional<Certificate> certificate,
    boolean behindProxy,
    Optional<URI> address) {
  /**
   * A connection without a request is kept longer than clients and balancers keep theirs (30 to 60
   * s): whoever closes first while the other one sends makes that request fail.
   */
  private static final Duration IDLE = Duration.ofSeconds(75);

  /** Plain HTTP. */
  public Listening(String host, int port) {
    this(host, port, Optional.empty(), false, Optional.empty());
  }

  String scheme() {
    return certificate.isPresent() ? "https" : "http";
  }

  Connector connector(Server server, HttpConfiguration configuration) {
    if (behindProxy) {
      configuration.addCustomizer(new LastHop());
    }
    ServerConnector connector =
        certificate
            .map(shown -> tls(server, configuration, shown))
            .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(configuration)));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    return connector;
  }

  private static ServerConnector tls(
      Server server, HttpConfiguration configuration, Certificate certificate) {
    var secure = new HttpConfiguration(configuration);
    // It has one certificate, which it shows whatever name it is called by: clients look at that.
    secure.addCustomizer(new SecureRequestCustomizer(false));
    return new ServerConnector(
        server,
        new SslConnectionFactory(certificate.factory(), "http/1.1"),
        new HttpConnectionFactory(secure));
  }
}

package dev.skillway.app.http;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Takes as a request's address what the proxy in front says of it: the last of {@code
 * X-Forwarded-For}. Proxies add to that header, so whatever stands before is what a sender claims.
 */
final class LastHop implements HttpConfiguration.Customizer {
  private static final String HEADER = "X-Forwarded-For";

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    HttpField last = null;
    for (HttpField field : request.getHeaders()) {
      last = field.getName().equalsIgnoreCase(HEADER) ? field : last;
    }
    if (last == null || last.getValue() == null) {
      return request;
    }
    String value = last.getValue();
    String address = value.substring(value.lastIndexOf(',') + 1).strip();
    return address.isEmpty() ? request : new From(request, address);
  }

  /** A request that came from somewhere else than its connection. */
  private static final class From extends Request.Wrapper {
    private final ConnectionMetaData connection;

    From(Request request, String address) {
      super(request);
      SocketAddress remote = InetSocketAddress.createUnresolved(address, 0);
      this.connection =
          new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
            @Override
            public SocketAddress getRemoteSocketAddress() {
              return remote;
            }
          };
    }

    @Override
    public ConnectionMetaData getConnectionMetaData() {
      return connection;
    }
  }
}

package dev.skillway.app.http;

import dev.skillway.app.http.exchange.Limits;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.access.Tokens;
import io.javalin.Javalin;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;

/** The HTTP server: Javalin on Jetty, a virtual thread for each request. */
public final class Server implements AutoCloseable {
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Javalin javalin;

  private Server(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any that is free
   */
  public static Server start(Services services, Tokens tokens, String host, int port) {
    var checks = new Checks(services, tokens);
    var pipeline = new Pipeline(new Router(Routes.of(services)), checks, new Unrouted(services));
    var front = new Front(services, pipeline);
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.concurrency.useVirtualThreads = true;
              config.jetty.modifyHttpConfiguration(Server::configure);
              config.jetty.modifyServletContextHandler(
                  handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
              config.jetty.modifyServer(
                  server -> {
                    server.setErrorHandler(new JettyErrors(services));
                    server.setStopTimeout(0);
                  });
              config.routes.before(
                  context -> {
                    front.answer(context.req(), context.res());
                    context.skipRemainingHandlers();
                  });
            });
    return new Server(javalin.start(host, port));
  }

  private static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(Limits.DEFAULT.headers());
    http.setIdleTimeout(IDLE.toMillis());
    // Ids may have slashes and percent signs in them, encoded; dots that climb stay refused.
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "skillway", Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING));
  }

  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}

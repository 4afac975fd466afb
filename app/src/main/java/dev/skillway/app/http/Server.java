package dev.skillway.app.http;

import dev.skillway.app.http.exchange.Limits;
import dev.skillway.app.http.exchange.Services;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: Javalin on Jetty, a virtual thread for each request. */
public final class Server implements AutoCloseable {
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** So long is waited for requests that are under way when it is stopped. */
  private static final Duration LAST = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Javalin javalin;
  private final Services services;
  private final Listening listening;

  private Server(Javalin javalin, Services services, Listening listening) {
    this.javalin = javalin;
    this.services = services;
    this.listening = listening;
  }

  /** It cannot listen where it was told to. */
  public static final class NotListening extends IOException {
    private static final long serialVersionUID = 1;

    NotListening(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * Starts to serve.
   *
   * @throws NotListening when another program listens there, or nobody can
   */
  public static Server start(Services services, Listening listening) throws NotListening {
    var pipeline = new Pipeline(new Router(Routes.of(services, listening.address())), services);
    var front = new Front(services, pipeline);
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, services, front);
              config.jetty.addConnector(listening::connector);
            });
    try {
      return new Server(javalin.start(), services, listening);
    } catch (JavalinException broken) {
      services.lanes().close();
      throw new NotListening(cause(broken));
    }
  }

  private static Throwable cause(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static void configure(JavalinConfig config, Services services, Front front) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyHttpConfiguration(Server::configure);
    config.jetty.modifyServletContextHandler(
        handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new JettyErrors(services));
          server.insertHandler(new GracefulHandler());
          server.setStopTimeout(LAST.toMillis());
        });
    config.routes.before(
        context -> {
          front.answer(context.req(), context.res());
          context.skipRemainingHandlers();
        });
  }

  private static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(Limits.DEFAULT.headers());
    http.setIdleTimeout(IDLE.toMillis());
    // Ids may have slashes and percent signs in them, encoded; dots that climb stay refused. What
    // is left of a template, and what is not well encoded, is told by the checks.
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "skillway",
            Violation.AMBIGUOUS_PATH_SEPARATOR,
            Violation.AMBIGUOUS_PATH_ENCODING,
            Violation.AMBIGUOUS_EMPTY_SEGMENT,
            Violation.ILLEGAL_PATH_CHARACTERS,
            Violation.BAD_PERCENT_ENCODING,
            Violation.BAD_UTF8_ENCODING));
  }

  /** {@code http://127.0.0.1:8080}. */
  public String address() {
    String host = listening.host();
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "%s://%s:%d".formatted(listening.scheme(), name, javalin.port());
  }

  /** Takes no more requests, and finishes those that are under way. */
  @Override
  public void close() {
    try {
      javalin.stop();
    } catch (JavalinException late) {
      LOG.warn("Not all requests were finished in {} s: {}", LAST.toSeconds(), late.getMessage());
    } finally {
      services.lanes().close();
      services.access().close();
      services.metrics().close();
    }
  }
}

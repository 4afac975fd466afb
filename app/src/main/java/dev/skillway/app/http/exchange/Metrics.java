package dev.skillway.app.http.exchange;

import dev.skillway.core.job.Account;
import dev.skillway.spi.change.Outcome;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What is measured, for Prometheus. No label tells an org, an agent or an id: whoever reads metrics
 * needs no token.
 */
public final class Metrics implements AutoCloseable {
  /** Anybody can make up a method. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private final JvmGcMetrics collections = new JvmGcMetrics();

  public Metrics() {
    collections.bindTo(registry);
    List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics())
        .forEach(binder -> binder.bindTo(registry));
  }

  /** A request was answered. */
  public void answered(Exchange exchange, int status, Duration took) {
    String method = exchange.method();
    Timer.builder("http.server.requests")
        .description("Requests by route and status")
        .serviceLevelObjectives(BUCKETS)
        .tag("method", METHODS.contains(method) ? method : "OTHER")
        .tag("route", exchange.route().isEmpty() ? "none" : exchange.route())
        .tag("status", String.valueOf(status))
        .register(registry)
        .record(took);
  }

  /** A job ended. */
  public void ended(Account account) {
    for (Outcome outcome : Outcome.values()) {
      registry
          .counter("skillway.changes", "outcome", outcome.word())
          .increment((double) account.of(outcome));
    }
  }

  /** All of it, in the text format of Prometheus. */
  public String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}

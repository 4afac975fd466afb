package dev.skillway.app.http;

import dev.skillway.app.http.answer.ProblemAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Received;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.http.exchange.Target;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every request, and writes its answer: the one place where failures become answers. */
final class Front {
  private static final Logger LOG = LoggerFactory.getLogger(Front.class);

  /** Of path and query, in letters. */
  private static final int LONGEST_TARGET = 8 << 10;

  private final Services services;
  private final Pipeline pipeline;

  Front(Services services, Pipeline pipeline) {
    this.services = services;
    this.pipeline = pipeline;
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String id = services.ids().next();
    Optional<Target> target = Target.of(request.getRequestURI(), request.getQueryString());
    var exchange =
        new Exchange(
            id,
            services.clock().instant(),
            request,
            target.orElseGet(() -> new Target(request.getRequestURI(), List.of(), Map.of())));
    try {
      Answer answer = target.isPresent() ? answer(exchange) : malformed();
      Answer.Content content = content(exchange, answer);
      services
          .metrics()
          .answered(
              exchange,
              content.status(),
              Duration.between(exchange.began(), services.clock().instant()));
      write(exchange, response, content);
    } finally {
      exchange.body().ifPresent(Received::close);
    }
    Drain.rest(request, services.clock());
  }

  private Answer answer(Exchange exchange) {
    try {
      return isTooLong(exchange.request()) ? tooLong() : pipeline.answer(exchange);
    } catch (StoreFailure failure) {
      return Answer.Refusal.of(failure.problem());
    } catch (RejectedExecutionException | CancellationException | InterruptedException _) {
      return stopping();
    } catch (OutOfMemoryError _) {
      return Answer.Refusal.of(
          Problem.of(
              Code.MEMORY_FULL,
              Position.whole(""),
              "The server has too little memory for it now. Nothing was done; send it in parts."));
    } catch (IOException | RuntimeException broken) {
      LOG.error("Request {} met a defect", exchange.id(), broken);
      return Answer.Refusal.of(
          Problem.of(
              Code.INTERNAL,
              Position.whole(""),
              "This is a defect of Skillway. Report it with the request's id %s."
                  .formatted(exchange.id())));
    }
  }

  private static Answer malformed() {
    return Answer.Refusal.of(
        Problem.of(
            Code.REQUEST_MALFORMED,
            Position.whole(""),
            "The path or query is not well percent-encoded UTF-8. Encode it as RFC 3986 says."));
  }

  private static boolean isTooLong(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI().length() + (query == null ? 0 : query.length()) > LONGEST_TARGET;
  }

  private static Answer tooLong() {
    return Answer.Refusal.of(
        Problem.of(
                Code.PATH_TOO_LONG,
                Position.whole(""),
                "Path and query are longer than 8 KiB. Send what they say in a body, or in parts.")
            .expected("at most " + LONGEST_TARGET + " letters"));
  }

  private static Answer stopping() {
    return Answer.Refusal.of(
            Problem.of(
                Code.SERVER_STOPPING,
                Position.whole(""),
                "The server is being stopped. Nothing was done; send it again in a while."))
        .with("Retry-After", "5");
  }

  private Answer.Content content(Exchange exchange, Answer answer) {
    return switch (answer) {
      case Answer.Content content -> content;
      case Answer.Refusal refusal -> {
        services.keeper().keep(exchange, refusal);
        yield ProblemAnswer.of(refusal, exchange.id());
      }
    };
  }

  private void write(Exchange exchange, HttpServletResponse response, Answer.Content answer)
      throws IOException {
    response.setStatus(answer.status());
    Headers.of(exchange, answer.headers()).forEach(h -> response.addHeader(h.name(), h.value()));
    if (!answer.type().isEmpty()) {
      response.setContentType(answer.type());
      Body.write(exchange, response, answer.bytes(), services.lanes());
    }
  }
}

package dev.skillway.app.http;

import dev.skillway.app.http.answer.ProblemAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what Jetty refuses before a request is one: its line, its headers, its path. */
final class JettyErrors extends ErrorHandler {
  private final Services services;

  JettyErrors(Services services) {
    this.services = services;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    // Of HTTP too the client sends what is not taken: no fault of the server.
    int status = response.getStatus() == 505 ? 400 : response.getStatus();
    String id = services.ids().next();
    Answer.Content answer = content(status, reason(request), id);
    response.setStatus(answer.status());
    response.getHeaders().put("X-Request-Id", id);
    @Nullable String path = request.getHttpURI().getPath();
    if (path != null && path.startsWith("/api/")) {
      response.getHeaders().put("X-Genesys-Request-Id", id);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemAnswer.TYPE);
    answer.headers().forEach(header -> response.getHeaders().put(header.name(), header.value()));
    Content.Sink.write(
        response, true, new String(answer.bytes(), StandardCharsets.UTF_8), callback);
    return true;
  }

  private static Answer.Content content(int status, String reason, String id) {
    Answer.Refusal refusal = Answer.Refusal.of(status, problem(status, reason));
    return ProblemAnswer.of(status == 503 ? refusal.with("Retry-After", "5") : refusal, id);
  }

  /** What Jetty says of it, such as {@code Illegal Path Character}. */
  private static String reason(Request request) {
    return request.getAttribute(ERROR_MESSAGE) instanceof String said ? said : "";
  }

  private static Problem problem(int status, String reason) {
    return switch (status) {
      case 404 ->
          of(Code.PATH_UNKNOWN, "There is no such resource. Send a path that begins with /.");
      case 408 ->
          of(Code.BODY_TOO_SLOW, "The request came too slowly and was given up. Send it again.");
      case 413 -> of(Code.BODY_TOO_LARGE, "The body is too large. Send it in parts.");
      case 414 ->
          of(Code.PATH_TOO_LONG, "The path and query are too long. Send what they say in a body.");
      case 417 ->
          of(Code.REQUEST_MALFORMED, "The header Expect asks for what is not done. Leave it out.");
      case 426, 505 ->
          of(Code.REQUEST_MALFORMED, "HTTP/1.1 is spoken here. Begin with METHOD PATH HTTP/1.1.");
      case 431 ->
          of(Code.HEADERS_TOO_LARGE, "The headers are above 16 KiB. Send fewer, or shorter ones.");
      case 503 -> of(Code.SERVER_STOPPING, "The server is being stopped. Send it again later.");
      default ->
          status >= 500
              ? of(Code.INTERNAL, "This is a defect of Skillway. Report it with the request's id.")
              : of(Code.REQUEST_MALFORMED, malformed(reason));
    };
  }

  private static String malformed(String reason) {
    return reason.isEmpty()
        ? "It is no well-formed HTTP request. Look at its line, path and headers."
        : "It is not written as HTTP asks: %s. Look at its line, path and headers."
            .formatted(Problem.excerpt(reason));
  }

  private static Problem of(Code code, String detail) {
    return Problem.of(code, Position.whole(""), detail);
  }
}

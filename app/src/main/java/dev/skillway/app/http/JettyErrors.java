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
    Answer.Content answer = content(status, id);
    response.setStatus(answer.status());
    response.getHeaders().put("X-Request-Id", id);
    @Nullable String path = request.getHttpURI().getPath();
    if (path != null && path.startsWith("/api/")) {
      response.getHeaders().put("X-Genesys-Request-Id", id);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemAnswer.TYPE);
    Content.Sink.write(
        response, true, new String(answer.bytes(), StandardCharsets.UTF_8), callback);
    return true;
  }

  private static Answer.Content content(int status, String id) {
    return ProblemAnswer.of(Answer.Refusal.of(status, problem(status)), id);
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 408 ->
          of(Code.BODY_TOO_SLOW, "The request came too slowly and was given up. Send it again.");
      case 413 -> of(Code.BODY_TOO_LARGE, "The body is too large. Send it in parts.");
      case 414 ->
          of(Code.PATH_TOO_LONG, "The path and query are too long. Send what they say in a body.");
      case 431 ->
          of(Code.HEADERS_TOO_LARGE, "The headers are above 16 KiB. Send fewer, or shorter ones.");
      case 503 -> of(Code.SERVER_STOPPING, "The server is being stopped. Send it again later.");
      default ->
          status >= 500
              ? of(Code.INTERNAL, "This is a defect of Skillway. Report it with the request's id.")
              : of(
                  Code.REQUEST_MALFORMED,
                  "It is no well-formed HTTP request. Look at its line, path and headers.");
    };
  }

  private static Problem of(Code code, String detail) {
    return Problem.of(code, Position.whole(""), detail);
  }
}

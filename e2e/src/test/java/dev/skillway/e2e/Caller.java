package dev.skillway.e2e;

import dev.skillway.app.openapi.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends the requests of pages as {@link RawRequest} says, each on a connection of its own. */
final class Caller {
  private final Serving server;
  private final Blanks blanks;
  private String etag = "";

  Caller(Serving server) {
    this.server = server;
    this.blanks = new Blanks(server.program().data());
  }

  Answer send(RawRequest request) throws IOException {
    try (var wire = new Wire(server.port())) {
      Answer answered = wire.send(text(request)).end().receive();
      if (!answered.header("ETag").isEmpty()) {
        etag = answered.header("ETag");
      }
      return answered;
    }
  }

  /** The bytes of it, whole. */
  String text(RawRequest request) {
    var text = new StringBuilder();
    text.append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
    if (!bears(request, "Host")) {
      text.append("Host: 127.0.0.1:").append(server.port()).append("\r\n");
    }
    if (!bears(request, "Authorization")) {
      text.append("Authorization: ").append(filled("Bearer {token}")).append("\r\n");
    }
    if (!bears(request, "Content-Length") && !request.body().isEmpty()) {
      int length = request.body().getBytes(StandardCharsets.UTF_8).length;
      text.append("Content-Length: ").append(length).append("\r\n");
    }
    for (Map.Entry<String, String> header : request.headers()) {
      if (!header.equals(Map.entry("Authorization", "none"))) {
        text.append(header.getKey()).append(": ").append(filled(header.getValue())).append("\r\n");
      }
    }
    return text.append("\r\n").append(request.body()).toString();
  }

  private String filled(String value) {
    return blanks.fill(value, etag);
  }

  private static boolean bears(RawRequest request, String name) {
    return request.headers().stream().anyMatch(header -> header.getKey().equalsIgnoreCase(name));
  }
}

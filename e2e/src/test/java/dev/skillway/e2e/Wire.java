package dev.skillway.e2e;

import dev.skillway.app.openapi.Answer;
import dev.skillway.app.openapi.Documented;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which bytes go out as they are written; no client mends them. */
final class Wire implements AutoCloseable {
  /** Longer than a store is waited for. */
  private static final int PATIENCE = 40_000;

  private static final int CONTINUE = 100;

  private final Socket socket;
  private final InputStream in;

  /** The first of the request that is not answered yet. */
  private volatile String line = "";

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
    in = new BufferedInputStream(socket.getInputStream());
  }

  Wire send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  Wire send(byte[] bytes) throws IOException {
    if (line.isEmpty()) {
      line = new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Nothing more is sent. */
  Wire end() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** What is answered, which is as the OpenAPI document says. */
  Answer receive() throws IOException {
    Answer answer = Answer.read(line, in);
    if (answer.status() != CONTINUE) {
      Documented.checked(answer);
      line = "";
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

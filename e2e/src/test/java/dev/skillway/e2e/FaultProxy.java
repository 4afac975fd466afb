package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.app.openapi.Answer;
import dev.skillway.app.openapi.Documented;
import dev.skillway.app.openapi.Head;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and a server. To requests that bear a token it does, one after the other,
 * what clocks and networks do; all others pass as they came, chunks in one piece. What is answered
 * is the server's own, and is held against the OpenAPI document.
 */
final class FaultProxy implements AutoCloseable {
  private static final String BLANK_LINE = "\r\n\r\n";
  private static final Pattern EXPECTS = Pattern.compile("(?i)\r\nexpect: 100-continue");

  private static final byte[] GO_ON =
      ("HTTP/1.1 100 Continue" + BLANK_LINE).getBytes(StandardCharsets.US_ASCII);

  /** A server before which tokens are to be used up takes fewer requests a minute. */
  private static final int MOST = 200;

  /** What is done to one request. */
  sealed interface Fault {
    /** Another token takes the place of its own. */
    record OtherToken(String token) implements Fault {}

    /** The token of a client that has no request left takes the place of its own. */
    record UsedUp(String token) implements Fault {}

    /** The server gets it; its answer gets lost with the connection. */
    record LostAnswer() implements Fault {}
  }

  /** A request as the client sent it. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares requests.
  record Passed(Head head, byte[] bytes) {
    static Passed read(InputStream in, Socket client) throws IOException {
      Head head = Head.read(in);
      if (EXPECTS.matcher(head.text()).find()) {
        client.getOutputStream().write(GO_ON);
      }
      return new Passed(head, head.body(in));
    }

    String line() {
      return head.line();
    }

    String header(String name) {
      return head.header(name);
    }

    String body() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private final ServerSocket door;
  private final int server;
  private final Queue<Fault> faults;
  private final List<Passed> passed = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();

  private FaultProxy(ServerSocket door, int server, List<Fault> faults) {
    this.door = door;
    this.server = server;
    this.faults = new ConcurrentLinkedQueue<>(faults);
  }

  static FaultProxy before(Serving server, Fault... faults) {
    try {
      var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      var proxy = new FaultProxy(door, server.port(), List.of(faults));
      Thread.ofVirtual().start(proxy::acceptAll);
      return proxy;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String address() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  /** What came, in order. */
  List<Passed> passed() {
    return List.copyOf(passed);
  }

  /** All answers of the server were as the OpenAPI document says. */
  @Override
  public void close() throws IOException {
    door.close();
    assertThat(violations).isEmpty();
  }

  private void acceptAll() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException _) {
        // It was closed.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      boolean open = true;
      while (open) {
        open = pass(client, in);
      }
    } catch (IOException _) {
      // The client has gone.
    }
  }

  /** Whether the connection is to be kept. */
  private boolean pass(Socket client, InputStream in) throws IOException {
    Passed request = Passed.read(in, client);
    passed.add(request);
    Fault fault = request.header("Authorization").startsWith("Bearer ") ? faults.poll() : null;
    Head head = request.head().before(request.bytes().length);
    byte[] answer = ask(new Head(head(head.text(), fault)), request.bytes());
    if (fault instanceof Fault.LostAnswer) {
      return false;
    }
    client.getOutputStream().write(answer);
    return true;
  }

  private String head(String head, @Nullable Fault fault) throws IOException {
    String sent = EXPECTS.matcher(head).replaceFirst("");
    return switch (fault) {
      case Fault.OtherToken(var token) -> bearing(sent, token);
      case Fault.UsedUp(var token) -> {
        useUp(token);
        yield bearing(sent, token);
      }
      case Fault.LostAnswer _ -> sent;
      case null -> sent;
    };
  }

  private static String bearing(String head, String token) {
    return head.replaceAll("(?i)(\r\nauthorization: Bearer )\\S+", "$1" + token);
  }

  /** Sends what its client may still send in this minute. */
  private void useUp(String token) throws IOException {
    String asked = "GET /v1/orgs HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer " + token;
    try (var wire = new Wire(server)) {
      for (int sent = 0; sent < MOST; sent++) {
        if (wire.send(asked + BLANK_LINE).receive().status() == 429) {
          return;
        }
      }
    }
    throw new AssertionError("the server takes more than " + MOST + " requests a minute");
  }

  private byte[] ask(Head head, byte[] body) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server)) {
      socket.getOutputStream().write(message(head, body));
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Head answered = Head.read(in);
      byte[] answer = answered.body(in);
      byte[] message = message(answered.before(answer.length), answer);
      check(head.line(), message);
      return message;
    }
  }

  private static byte[] message(Head head, byte[] body) {
    var message = new ByteArrayOutputStream();
    message.writeBytes(head.text().getBytes(StandardCharsets.ISO_8859_1));
    message.writeBytes(body);
    return message.toByteArray();
  }

  private void check(String line, byte[] answer) throws IOException {
    Answer read = Answer.read(line, new ByteArrayInputStream(answer));
    for (String violation : Documented.violations(read)) {
      violations.add(violation + " in " + read);
    }
  }
}

package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a request is from where a proxy stands in front: who guesses secrets is slowed by that. */
class BehindProxyTest {
  private static final int LIMIT = 60;

  @TempDir private Path folder;
  private TestServer server;

  @BeforeEach
  void open() throws Exception {
    server = TestServer.behindProxy(folder);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private int guess(int number, String forwarded) throws Exception {
    String form =
        "grant_type=client_credentials&client_id=client%d&client_secret=x".formatted(number);
    return server
        .send(
            Call.of("POST /oauth/token")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("X-Forwarded-For", forwarded)
                .body(form))
        .status();
  }

  @Test
  void address_isTheLastThatTheProxyTells_whateverIsClaimedBefore() throws Exception {
    for (int i = 0; i < LIMIT; i++) {
      assertThat(guess(i, "198.51.100.%d, 192.0.2.7".formatted(i))).isEqualTo(401);
    }

    assertThat(guess(LIMIT, "198.51.100.200, 192.0.2.7")).isEqualTo(429);
    assertThat(guess(LIMIT + 1, "192.0.2.7")).isEqualTo(429);
    assertThat(guess(LIMIT + 2, "192.0.2.7, 192.0.2.8")).isEqualTo(401);
  }

  @Test
  void address_ofAnEmptyHeader_isTheConnections() throws Exception {
    assertThat(guess(1, "")).isEqualTo(401);
    assertThat(guess(2, "192.0.2.7,")).isEqualTo(401);
  }
}

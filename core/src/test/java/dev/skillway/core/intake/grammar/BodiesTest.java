package dev.skillway.core.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.core.Samples;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Taken;
import dev.skillway.core.resolve.Resolver;
import dev.skillway.spi.change.Handling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every body of {@code bodies.txt} is read as it stands there. */
class BodiesTest {
  record Sent(String request, String body, String lenient, String strict) {
    @Override
    public String toString() {
      return request + " " + body;
    }
  }

  static Stream<Sent> bodies() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(BodiesTest.class.getResourceAsStream("bodies.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n"))
          .map(block -> block.lines().filter(line -> !line.startsWith("#")).toList())
          .filter(lines -> !lines.isEmpty())
          .map(lines -> new Sent(lines.get(0), lines.get(1), lines.get(2), lines.get(3)));
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void read_body_isReadAsItStandsThere(Sent sent) throws InterruptedException {
    assertThat("  lenient " + read(sent, Handling.LENIENT))
        .isEqualToIgnoringWhitespace(sent.lenient());
    assertThat("  strict " + read(sent, Handling.STRICT))
        .isEqualToIgnoringWhitespace(sent.strict());
  }

  private static String read(Sent sent, Handling handling) throws InterruptedException {
    Endpoint endpoint = endpoint(sent.request());
    var notices = new Notices(handling);
    var resolver = new Resolver(Samples.CATALOG, endpoint.mode(), notices, Samples.spool());
    Taken.INTAKE.read(
        Taken.input(sent.body()),
        new Given("team", endpoint, Samples.CATALOG, notices),
        resolver::add);
    String read = String.join("; ", Brief.resolved(resolver.resolution()));
    List<String> noticed = Brief.notices(notices.list());
    return noticed.isEmpty() ? read : read + " ~ " + String.join(" ~ ", noticed);
  }

  private static Endpoint endpoint(String request) {
    if (request.equals("FILE")) {
      return Endpoint.FILE;
    }
    String[] parts = request.split(" ", 2);
    return Endpoint.of(parts[0], parts[1]).orElseThrow();
  }
}

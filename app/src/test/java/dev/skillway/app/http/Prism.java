package dev.skillway.app.http;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prism in front of a server: it compares every request and answer with an OpenAPI document, and
 * tells what differs in a header of the answer.
 */
final class Prism implements AutoCloseable {
  private static final Path ROOT =
      Objects.requireNonNull(
          Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent());

  static final Path DOCUMENT = ROOT.resolve("docs/openapi.yaml");

  private static final Path PROGRAM = ROOT.resolve("e2e/tools/node_modules/.bin/prism");
  private static final Pattern LINE = Pattern.compile("listening on (http://\\S+)");

  /** Longer, in milliseconds, it does not take to start. */
  private static final long PATIENCE = 60_000;

  private final Process process;
  private final String address;

  private Prism(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it; where it is missing, the test ends here and counts as skipped.
   *
   * @param folder for what it prints
   */
  static Prism start(Path document, TestServer server, Path folder)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(PROGRAM), "needs prism: npm --prefix e2e/tools ci");
    Path out = Files.createTempFile(folder, "prism-", ".out");
    Process process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "proxy",
                document.toString(),
                server.address(),
                "--port",
                "0",
                "--verboseLevel",
                "info")
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    for (long waited = 0; waited < PATIENCE; waited += 50) {
      Matcher line = LINE.matcher(Files.readString(out));
      if (line.find()) {
        return new Prism(process, line.group(1));
      }
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    process.destroyForcibly();
    throw new AssertionError("Prism does not start: " + Files.readString(out));
  }

  String address() {
    return address;
  }

  /** Whether it answered by itself, since it could not read the request. */
  static boolean answered(Reply reply) {
    return reply.header("X-Request-Id").isEmpty();
  }

  /** What of a request was not as the document has it. */
  static List<String> ofRequest(Reply reply) {
    return violations(reply, "request");
  }

  /** What of an answer was not as the document has it. */
  static List<String> ofAnswer(Reply reply) {
    return violations(reply, "response");
  }

  private static List<String> violations(Reply reply, String part) {
    return reply.response().headers().allValues("sl-violations").stream()
        .map(Prism::tree)
        .flatMap(JsonNode::valueStream)
        .filter(violation -> violation.at("/location/0").asText().equals(part))
        .map(JsonNode::toString)
        .toList();
  }

  private static JsonNode tree(String json) {
    try {
      return Reply.JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("no JSON: " + json, broken);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}

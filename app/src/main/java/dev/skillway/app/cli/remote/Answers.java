package dev.skillway.app.cli.remote;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads answers, of Skillway or of whatever else may stand at its address. */
final class Answers {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Duration NEVER = Duration.ofSeconds(-1);

  private Answers() {}

  /**
   * After how long it is to be tried anew; negative for never.
   *
   * @param writes whether only Skillway itself can say that nothing was done
   */
  static Duration pause(HttpResponse<byte[]> response, boolean writes) {
    boolean isOurs = json(response.body()).path("errors").isArray();
    boolean isBusy = response.statusCode() == 503 || response.statusCode() == 429;
    if (!isBusy || (writes && !isOurs)) {
      return NEVER;
    }
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,4}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(NEVER);
  }

  /**
   * Reads an answer.
   *
   * @param input the name of what was sent
   * @throws ServerFailure when it is a refusal, or none of Skillway's
   */
  static Reply read(Address address, HttpResponse<byte[]> response, String input) {
    JsonNode body = json(response.body());
    int status = response.statusCode();
    if (status < 300
        && (body.isObject() || status == 204)
        && response.headers().firstValue("X-Request-Id").isPresent()) {
      return new Reply(status, body);
    }
    if (body.path("errors").isArray() && !body.path("errors").isEmpty()) {
      throw new ServerFailure(refusal(status, body, input));
    }
    if (body.path("error").isTextual()) {
      throw ServerFailure.of(denied(body));
    }
    throw ServerFailure.of(
        Problem.of(
            Code.SERVER_UNREACHABLE, Position.whole(""), foreign(address, status, response)));
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return Optional.ofNullable(JSON.readTree(bytes)).orElse(MissingNode.getInstance());
    } catch (IOException _) {
      return MissingNode.getInstance();
    }
  }

  private static Refusal refusal(int status, JsonNode body, String input) {
    String place = status == 400 || status == 413 ? input : "";
    List<Problem> problems = Findings.problems(body, place);
    JsonNode corrected = body.path("corrected").path("body");
    return new Refusal(
        status,
        body.path("requestId").asText(),
        problems,
        body.path("errorCount").asLong(problems.size()),
        Findings.notices(body, place),
        corrected.isMissingNode() ? null : corrected.toString(),
        false);
  }

  /** As RFC 6749, section 5.2, has it. */
  private static Problem denied(JsonNode body) {
    String error = body.path("error").asText();
    Code code = error.equals("invalid_scope") ? Code.SCOPE_MISSING : Code.TOKEN_INVALID;
    return Problem.of(code, Position.whole(""), body.path("error_description").asText(error) + ".");
  }

  private static String foreign(Address address, int status, HttpResponse<byte[]> response) {
    Optional<String> elsewhere = response.headers().firstValue("Location");
    if (status / 100 == 3 && elsewhere.isPresent()) {
      return "%s sends elsewhere, to %s. If that is the server, give its address to --server."
          .formatted(address, elsewhere.get());
    }
    String type = response.headers().firstValue("Content-Type").orElse("no type");
    return status == 502 || status == 503 || status == 504
        ? "A proxy at %s answered %d: the server behind it is not there. Check that skillway serve runs."
            .formatted(address, status)
        : "What answers at %s is no Skillway server: it answered %d with %s. Check the address, the port and the path."
            .formatted(address, status, type);
  }
}

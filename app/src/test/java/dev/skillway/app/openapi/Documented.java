package dev.skillway.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds what tests are answered against the repository's document. */
public final class Documented {
  private static final ApiDocument DOCUMENT = ApiDocument.read();

  private Documented() {}

  /** What in an answer is not as the document says; empty where all is. */
  public static List<String> violations(Answer answer) {
    return DOCUMENT.violations(answer);
  }

  /** The answer, which is as the document says. */
  public static Answer checked(Answer answer) {
    assertThat(violations(answer)).as("%s", answer).isEmpty();
    return answer;
  }

  /** The answer, which is as the document says. */
  public static HttpResponse<String> checked(HttpResponse<String> response) {
    checked(Answer.of(response, response.body().getBytes(StandardCharsets.UTF_8)));
    return response;
  }
}

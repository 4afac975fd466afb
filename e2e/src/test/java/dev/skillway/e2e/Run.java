package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** What a run of a program came to. */
record Run(List<String> command, int exit, String out, String err) {

  /** Whatever it ends with, a user never sees a stack trace. */
  Run exits(int code) {
    assertThat(exit).as("exit code of %s", this).isEqualTo(code);
    assertThat(err).as("standard error").doesNotContain("\tat ", "Exception");
    return this;
  }

  /** On standard error. */
  Run tells(String... parts) {
    assertThat(err).contains(parts);
    return this;
  }

  /** On standard output. */
  Run prints(String... parts) {
    assertThat(out).contains(parts);
    return this;
  }

  JsonNode json() {
    try {
      return new JsonMapper().readTree(out);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("no JSON: " + out, broken);
    }
  }
}

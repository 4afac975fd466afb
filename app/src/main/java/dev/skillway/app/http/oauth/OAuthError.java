package dev.skillway.app.http.oauth;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.core.requests.Masking;
import java.util.Locale;

/**
 * Why no token is given (<a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749,
 * section 5.2</a>).
 */
enum OAuthError {
  INVALID_REQUEST,
  INVALID_CLIENT,
  INVALID_SCOPE,
  UNSUPPORTED_GRANT_TYPE,
  /** RFC 6749, section 4.1.2.1; it cannot be told now. */
  TEMPORARILY_UNAVAILABLE;

  /** In ASCII without quotes and backslashes, as the RFC has it. */
  Answer because(String description) {
    return because(400, description);
  }

  Answer because(int status, String description) {
    String told = Masking.text(description).replaceAll("[^\\x20-\\x7E]|[\"\\\\]", "'");
    return JsonAnswer.of(
            status,
            json -> {
              json.writeStringField("error", name().toLowerCase(Locale.ROOT));
              json.writeStringField("error_description", told);
            })
        .with("Cache-Control", "no-store")
        .with("Pragma", "no-cache");
  }
}

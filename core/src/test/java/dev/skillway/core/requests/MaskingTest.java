package dev.skillway.core.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjcm0ifQ.c2ln-b_F0dXJl";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "authorization",
        "Proxy-Authorization",
        "Cookie",
        "X-Api-Key",
        "X-Auth-Token",
        "Skillway-Token",
        "Content-Key",
        "If-Secret",
        "Accept-Password",
        "X-CSRF-Token",
        "X-Forwarded-For"
      })
  void headers_thatAreSecretOrDoNotHelp_areNotKept(String name) {
    assertThat(Masking.headers(Map.of(name, "s3cret"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type",
        "content-length",
        "Content-Encoding",
        "Accept",
        "Prefer",
        "If-Match",
        "If-None-Match",
        "User-Agent",
        "X-Request-Id",
        "Idempotency-Key",
        "Skillway-Org"
      })
  void headers_thatHelp_areKept(String name) {
    assertThat(Masking.headers(Map.of(name, "x"))).containsEntry(name, "x");
  }

  @Test
  void headers_withLongValuesAndTokensInThem_areShortenedAndMasked() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("User-Agent", "x".repeat(500));
    headers.put("Accept", "Bearer abc, */*");

    Map<String, String> kept = Masking.headers(headers);

    assertThat(kept.keySet()).containsExactly("User-Agent", "Accept");
    assertThat(kept.get("User-Agent")).isEqualTo("x".repeat(199) + "…");
    assertThat(kept.get("Accept")).isEqualTo("Bearer ***, */*");
    assertThat(Masking.headers(kept)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/orgs/demo/assignments, /v1/orgs/demo/assignments",
    "/a?dryRun=true&limit=5, /a?dryRun=true&limit=5",
    "/a?access_token=s3cret&b=c, /a?access_token=***&b=c",
    "/a?APIKEY=s3cret, /a?APIKEY=***",
    "/a?%74oken=s3cret, /a?%74oken=***",
    "/a?%zz_token=s3cret, /a?%zz_token=***",
    "/a?client_secret=a=b&password=, /a?client_secret=***&password=***",
    "/a?idempotency-key=7, /a?idempotency-key=7",
    "/a?h=Bearer%20s3cret&i=bearer+s3cret, /a?h=Bearer%20***&i=bearer+***",
    "/a?, /a?",
    "/a?b, /a?b",
    "?, ?"
  })
  void path_keepsWhatHelps(String path, String kept) {
    assertThat(Masking.path(path)).isEqualTo(kept);
    assertThat(Masking.path(kept)).isEqualTo(kept);
  }

  @Test
  void path_withATokenInIt_isMasked() {
    assertThat(Masking.path("/users/" + JWT + "/skills?x=" + JWT + "&" + JWT))
        .isEqualTo("/users/***/skills?x=***&***");
  }

  @Test
  void path_thatIsLong_isShortened() {
    assertThat(Masking.path("/a?q=" + "x".repeat(300))).isEqualTo("/a?q=" + "x".repeat(199) + "…");
    assertThat(Masking.path("/" + "x/".repeat(5_000))).hasSize(Masking.LONGEST_PATH).endsWith("…");
  }

  @ParameterizedTest
  @CsvSource({
    "received Bearer s3cret., received Bearer ***",
    "'\"Authorization: bearer  abc.def\"', '\"Authorization: bearer  ***\"'",
    "Send Authorization: Bearer TOKEN., Send Authorization: Bearer TOKEN.",
    "The bearer token expired., The bearer token expired.",
    "Bearer token-1, Bearer ***",
    "Bearer tokens3cret, Bearer ***",
    "the skill Bearer, the skill Bearer",
    "a forbearer of it, a forbearer of it",
    "eyJhbGciOiJIUzI1NiJ9, ***",
    "eyJ, eyJ"
  })
  void text_withATokenInIt_isMasked(String text, String masked) {
    assertThat(Masking.text(text)).isEqualTo(masked);
  }
}

package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.app.http.Inside.Parts;
import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final Pattern LINK = Pattern.compile("href=\"([^\"#]*)(#[^\"]*)?\"");
  private static final Pattern LOADED =
      Pattern.compile("<(img|script|link|iframe)|src=|@import|url\\(");

  @TempDir private static Path data;
  private static Inside server;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    server = new Inside(data, Parts.real());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void page_ofEachCode_linksToPagesAlone_andLoadsNothing(Code code) throws IOException {
    String page = get("/problems/" + code.word(), BROWSER);

    assertThat(page)
        .startsWith("HTTP/1.1 200 ")
        .contains("<h1 id=\"" + code.word() + "\">", "<h2 id=\"remedy\">", "<h2 id=\"see-also\">");
    assertThat(LINK.matcher(page).results().map(link -> link.group(1))).isSubsetOf(paths());
    assertThat(LOADED.matcher(page).find()).isFalse();
  }

  @Test
  void index_linksToAllPages() throws IOException {
    String index = get("/problems", BROWSER);

    Set<String> all = paths();
    assertThat(LINK.matcher(index).results().map(link -> link.group(1)).distinct())
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void page_appliesItsOwnStyleAlone() throws Exception {
    String page = get("/problems/stale", BROWSER);

    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains(
            "\r\nContent-Security-Policy: default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n");
    assertThat(style).contains("color-scheme: light dark");
  }

  @Test
  void page_keepsThePlaceOfAGuide() throws IOException {
    assertThat(get("/problems/store-busy", BROWSER))
        .contains("<li>Running it (docs/guides/running-it.md)</li>");
  }

  @ParameterizedTest
  @CsvSource({
    "text/markdown, text/markdown, '\r\n\r\n# stale\n'",
    "application/json, application/json, '\r\n\r\n"
        + "{\"code\":\"stale\",\"title\":\"Stale\",\"status\":412,\"markdown\":\"# stale'",
    "*/*, text/html, <!doctype html>"
  })
  void page_comesAsItIsAskedFor(String accept, String type, String part) throws IOException {
    assertThat(get("/problems/stale", accept))
        .contains("\r\nContent-Type: " + type, part)
        .contains("\r\nVary: Accept");
  }

  @Test
  void page_inAnotherFormat_isNotAcceptable() throws IOException {
    assertThat(get("/problems/stale", "application/xml"))
        .startsWith("HTTP/1.1 406 ")
        .contains("/problems/not-acceptable");
  }

  @Test
  void page_ofAMisspeltCode_namesTheNearest() throws IOException {
    assertThat(get("/problems/agent-unkown", BROWSER))
        .startsWith("HTTP/1.1 404 ")
        .contains("/problems/path-unknown", "\"suggestion\":\"GET /problems/agent-unknown\"");
  }

  @ParameterizedTest
  @CsvSource({"README", "page.css", "..%2FRoutes.class", "%2e"})
  void page_ofNoCode_isUnknown(String name) throws IOException {
    assertThat(get("/problems/" + name, BROWSER)).containsPattern("^HTTP/1.1 40[04] ");
  }

  private static Set<String> paths() {
    var paths = new TreeSet<String>();
    paths.addAll(List.of("/docs", "/docs/changes", "/problems"));
    paths.add("/problems/several");
    for (Code code : Code.values()) {
      paths.add("/problems/" + code.word());
    }
    return paths;
  }

  private static String get(String path, String accept) throws IOException {
    return server.answer(
        "GET %s HTTP/1.1\r\nHost: x\r\nAccept: %s\r\nConnection: close\r\n\r\n"
            .formatted(path, accept));
  }
}

package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What describes the API, as anybody gets it: no call here bears a token. */
class ApiPagesTest {
  private static final Pattern LOADED = Pattern.compile("(?:src|stylesheet\" href)=\"([^\"]*)\"");

  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void open() throws Exception {
    server = TestServer.start(folder);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Reply get(String path) throws Exception {
    return server.send(Call.of("GET " + path));
  }

  /** Where the files are that the page loads. */
  static List<String> files() throws Exception {
    List<String> files =
        LOADED.matcher(get("/docs").text()).results().map((MatchResult m) -> m.group(1)).toList();
    assertThat(files).hasSize(4);
    return files;
  }

  @Test
  void document_isTheOneOfTheSources_asYaml() throws Exception {
    Reply reply = get("/openapi.yaml");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).contains("application/yaml");
    assertThat(reply.text()).isEqualTo(Files.readString(Path.of("../docs/openapi.yaml")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gzip"})
  void document_thatIsThereAlready_isNotSentAgain(String encoding) throws Exception {
    Call call = Call.of("GET /openapi.yaml").with("Accept-Encoding", encoding);
    Reply first = server.send(call);
    Reply second = server.send(call.with("If-None-Match", first.header("ETag").orElseThrow()));

    assertThat(first.response().headers().allValues("Cache-Control"))
        .containsExactly("public, no-cache");
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.response().body()).isEmpty();
    assertThat(second.header("Content-Encoding")).isEmpty();
  }

  @Test
  void page_loadsFromThisServerAlone_andRunsNoScriptOfItsOwn() throws Exception {
    Reply reply = get("/docs");

    assertThat(reply.header("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(reply.header("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; script-src 'self'; ")
        .contains("connect-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("http", "*", "unsafe");
    assertThat(reply.text())
        .doesNotContain("http://", "https://", "//www")
        .doesNotContainPattern("<script(?![^>]* src=)|<style| on\\w+=");
    assertThat(get("/docs/").text()).isEqualTo(reply.text());
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_ofThePage_isKeptForEver(String path) throws Exception {
    Reply reply = get(path);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type").orElseThrow().replace(" ", ""))
        .isEqualTo((path.endsWith(".js") ? "text/javascript" : "text/css") + ";charset=utf-8");
    assertThat(reply.response().headers().allValues("Cache-Control"))
        .containsExactly("public, max-age=31536000, immutable");
    assertThat(reply.response().headers().allValues("Vary")).containsExactly("Accept-Encoding");
    assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_inGzip_isTheSame(String path) throws Exception {
    Reply plain = get(path);
    Reply packed = server.send(Call.of("GET " + path).with("Accept-Encoding", "gzip"));

    assertThat(packed.header("Content-Encoding")).contains("gzip");
    assertThat(packed.header("ETag").orElse("")).endsWith("-gzip\"");
    assertThat(packed.response().body()).hasSizeLessThan(plain.response().body().length);
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.response().body()))) {
      assertThat(in.readAllBytes()).isEqualTo(plain.response().body());
    }
  }

  @Test
  void styles_loadNothing() throws Exception {
    for (String path : files()) {
      if (path.endsWith(".css")) {
        assertThat(get(path).text())
            .doesNotContain("@import")
            .doesNotContainPattern("url\\((?![\"']?data:)");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "swagger-initializer.js",
        "swagger-ui.js",
        "openapi.yaml",
        "docs.css%00",
        "..",
        "%2e%2e",
        "..%2f..%2fpage.css",
        "%2e%2e%2fpage.css",
        "..%5cpage.css",
        "../../../../../../../../etc/passwd",
        "DOCS.JS"
      })
  void file_thatThePageDoesNotLoad_isRefused(String name) throws Exception {
    String path = files().getFirst().replaceFirst("[^/]*$", "");

    for (String folder : List.of(path, "/docs/", "/docs/5.34.1/", "/docs/%2e%2e/")) {
      String answer = server.raw("GET " + folder + name + " HTTP/1.1");
      assertThat(answer)
          .containsPattern("^HTTP/1.1 40[04] ")
          .contains("Content-Type: application/problem+json")
          .doesNotContain("root:");
    }
  }

  @Test
  void file_ofAnotherVersion_leadsToThePage() throws Exception {
    Reply reply = get("/docs/0/docs.js");

    assertThat(reply.told()).isEqualTo("404 path-unknown");
    assertThat(reply.errors().getFirst().path("suggestion").asText()).isEqualTo("GET /docs");
    Answers.check("/docs/0/docs.js", false, reply);
  }

  static List<String> paths() throws Exception {
    return List.of("/docs", "/docs/changes", "/openapi.yaml", files().getFirst());
  }

  @ParameterizedTest
  @MethodSource("paths")
  void head_saysWhatGetSays(String path) throws Exception {
    Reply head = server.send(Call.of("HEAD " + path));
    Reply get = get(path);

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.response().body()).isEmpty();
    assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void otherMethods_areNotAllowed(String path) throws Exception {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      Reply reply = server.send(Call.of(method + " " + path));
      assertThat(reply.told()).isEqualTo("405 method-not-allowed");
      assertThat(reply.header("Allow")).contains("GET, HEAD, OPTIONS");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, text/html, '<h1 id=\"changes-of-the-api\">'",
    "text/markdown, text/markdown, '# Changes of the API'"
  })
  void changes_comeAsTheyAreAskedFor(String accept, String type, String part) throws Exception {
    Reply reply = server.send(Call.of("GET /docs/changes").with("Accept", accept));

    assertThat(reply.header("Content-Type").orElse("")).startsWith(type);
    assertThat(reply.text()).contains(part, "nothing is taken away", "12 months");
  }

  @Test
  void changes_leadToPagesOfThisServer() throws Exception {
    assertThat(get("/docs/changes").text())
        .contains("<a href=\"/openapi.yaml\">", "<a href=\"/problems\">problem</a>")
        .doesNotContain(".md");
  }

  @Test
  void page_inAnotherFormat_isNotAcceptable() throws Exception {
    assertThat(server.send(Call.of("GET /docs").with("Accept", "application/xml")).told())
        .isEqualTo("406 not-acceptable");
  }
}

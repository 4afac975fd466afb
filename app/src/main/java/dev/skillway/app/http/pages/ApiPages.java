package dev.skillway.app.http.pages;

import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.Optional;

/** Answers with what describes the API: its document, a page to browse it, and what changed. */
public final class ApiPages {
  /** In what the page to browse comes. */
  public static final List<String> OFFERED = List.of(Document.HTML);

  /** In what the changes come; a browser gets the first. */
  public static final List<String> CHANGES_OFFERED = List.of(Document.HTML, Document.MARKDOWN);

  /** RFC 9512. */
  private static final String YAML = "application/yaml";

  private static final String CHECKED_EACH_TIME = "public, no-cache";

  /** A year: another file stands under another path. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** It is read when the first one asks. */
  private static final class Kept {
    private static final Asset DOCUMENT = Asset.of(YAML, Resource.bytes("openapi.yaml"));
  }

  /** The OpenAPI document. */
  public Handler document() {
    return exchange -> Kept.DOCUMENT.answer(exchange, CHECKED_EACH_TIME);
  }

  /** The page to browse it. */
  public Handler page() {
    return _ ->
        Document.text(Document.HTML, DocsPage.of(Assets.all()))
            .with("Content-Security-Policy", DocsPage.POLICY);
  }

  /** A file that this page loads. */
  public Handler file() {
    return exchange ->
        Assets.all()
            .find(exchange.path("version").orElse(""), exchange.path("file").orElse(""))
            .map(asset -> asset.answer(exchange, FOR_EVER))
            .orElseGet(() -> unknown(exchange));
  }

  /** What changed in the API. */
  public Handler changes() {
    return exchange -> {
      Page page = Page.ofChanges();
      return MediaTypes.accepted(exchange, CHANGES_OFFERED).equals(Optional.of(Document.MARKDOWN))
          ? Document.markdown(page)
          : Document.html("Changes", page);
    };
  }

  private static Answer unknown(Exchange exchange) {
    return Answer.Refusal.of(
        Problem.of(
                Code.PATH_UNKNOWN,
                Position.parameter("file"),
                "The page loads no file '%s' of this version. Load /docs again, which names its files."
                    .formatted(Problem.excerpt(exchange.path("file").orElse(""))))
            .received(exchange.method() + " " + exchange.target().path())
            .suggestion("GET /docs"));
  }
}

package dev.skillway.app.http.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page in HTML that stands alone: it asks no host for anything. */
final class Document {
  static final String HTML = "text/html";
  static final String MARKDOWN = "text/markdown";

  private static final String STYLE = Page.read("page.css").markdown();

  /** Nothing is loaded or run, and of all styles only the one that stands in the page applies. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none';"
              .formatted(hash(STYLE))
          + " frame-ancestors 'none'";

  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .attributeProviderFactory(_ -> new Anchors())
          .build();

  private Document() {}

  /**
   * Writes a page.
   *
   * @param title a code, or another word without signs that HTML knows
   */
  static String of(String title, Page page) {
    Node tree = PARSER.parse(page.markdown());
    tree.accept(new Links());
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s · Skillway</title>
    <style>%s</style>
    </head>
    <body>
    <nav><a href="/problems">Problems</a></nav>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(title, STYLE, RENDERER.render(tree));
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

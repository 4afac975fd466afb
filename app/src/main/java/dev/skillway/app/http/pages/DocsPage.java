package dev.skillway.app.http.pages;

/** The page on which the API is browsed and tried out, by Swagger UI. */
final class DocsPage {
  /** It loads from this server alone, and no script or style that stands in a page applies. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
          + " data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
          + " 'none'";

  private DocsPage() {}

  static String of(Assets assets) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>API · Skillway</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="%s">
    <link rel="stylesheet" href="%s">
    <script src="%s" defer></script>
    <script src="%s" defer></script>
    </head>
    <body>
    <header>
    <p><a href="/docs">Skillway</a></p>
    <nav aria-label="Skillway">
    <a href="/docs/changes">Changes</a>
    <a href="/problems">Problems</a>
    <a href="/openapi.yaml">openapi.yaml</a>
    </nav>
    </header>
    <div id="docs">
    <noscript><p>This page needs JavaScript. <a href="/openapi.yaml">openapi.yaml</a> says the same.</p></noscript>
    </div>
    </body>
    </html>
    """
        .formatted(
            assets.path(Assets.SWAGGER_STYLE),
            assets.path(Assets.STYLE),
            assets.path(Assets.SWAGGER_SCRIPT),
            assets.path(Assets.SCRIPT));
  }
}

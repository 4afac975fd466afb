package dev.skillway.e2e;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page in Chromium, and what went wrong on it. */
final class Browser implements AutoCloseable {
  private static final List<String> ALONE =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final Page page;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
    this.page =
        chromium.newPage(
            new com.microsoft.playwright.Browser.NewPageOptions().setViewportSize(1300, 1000));
    page.onRequest(request -> asked.add(request.url()));
    page.onConsoleMessage(this::note);
    page.onPageError(errors::add);
  }

  /** Starts it; where there is none the test is skipped. */
  static Browser start() {
    Tool chromium = Tool.chromium().orSkip();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(Path.of(chromium.words().getFirst()))
                    .setArgs(ALONE)));
  }

  Page page() {
    return page;
  }

  /** All addresses that were asked for. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** What the page told as an error, and what it threw. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      errors.add(message.text());
    }
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}

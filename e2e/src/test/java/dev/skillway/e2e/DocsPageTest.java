package dev.skillway.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page at {@code /docs}, in a browser. */
class DocsPageTest {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @TempDir private static Path folder;
  private static Program program;
  private static Serving server;

  private Browser browser;
  private Page page;

  @BeforeAll
  static void serve() {
    Tool.chromium().orSkip();
    program = Program.in(folder);
    server = Serving.of(program);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void open() {
    browser = Browser.start();
    page = browser.page();
  }

  @AfterEach
  void close() {
    List<String> asked = browser.asked();
    List<String> errors = browser.errors();
    browser.close();
    assertThat(errors).isEmpty();
    assertThat(asked)
        .isNotEmpty()
        .allMatch(
            address -> address.startsWith(server.address() + "/") || address.startsWith("data:"));
  }

  private Locator operation(String id) {
    return page.locator("#operations-Users-" + id);
  }

  private void show(String anchor) {
    page.navigate(server.address() + "/docs" + anchor);
    page.locator(".swagger-ui .info .title").waitFor();
  }

  @Test
  void page_answersTheFiveQuestions_beforeAnyOperation() {
    show("");

    Locator info = page.locator(".swagger-ui .info");
    for (String question :
        List.of(
            "Which body does the batch take?",
            "Which scopes?",
            "What does 400 mean?",
            "How many items?",
            "How to repeat safely?")) {
      assertThat(info).containsText(question);
    }
    assertThat(info)
        .containsText(
            "{\"items\": [{\"operation\": \"assign\", \"userId\": \"a1011\","
                + " \"skillId\": \"prod-fibre\", \"proficiency\": 40}]}");
    assertThat(page.locator(".opblock")).hasCount(0);
  }

  @Test
  void operation_opensOnAClick_andShowsItsBody() {
    show("");

    page.locator("#operations-tag-Users button").first().click();
    operation("postUsersSkills").locator(".opblock-summary-control").click();

    assertThat(operation("postUsersSkills").locator(".opblock-section-request-body"))
        .containsText("\"skillId\": \"prod-fibre\"");
    assertThat(operation("postUsersSkills").locator(".responses-wrapper")).containsText("207");
  }

  @Test
  void link_toAnOperation_opensIt() {
    show("#/Users/postUsersSkills");

    assertThat(operation("postUsersSkills")).hasClass(Pattern.compile("is-open"));
    assertThat(operation("postUsersSkills").locator(".opblock-section-request-body"))
        .containsText("\"operation\": \"assign\"");
    // The schemas of OpenAPI 3.1 too.
    operation("postUsersSkills")
        .locator(".opblock-section-request-body button[role=tab]")
        .last()
        .click();
    assertThat(operation("postUsersSkills").locator(".opblock-section-request-body"))
        .containsText("items");
  }

  @Test
  void execute_ofAReadWithAToken_is200() {
    show("#/Users/getUsers");
    page.locator("button.authorize").first().click();
    page.locator(".dialog-ux input[aria-label='auth-bearer-value']")
        .fill(program.run("token").exits(0).out().strip());
    page.locator(".dialog-ux .auth-container:has(input[aria-label='auth-bearer-value']) .authorize")
        .click();
    page.locator(".dialog-ux .close-modal").click();

    operation("getUsers").locator(".try-out__btn").click();
    operation("getUsers").locator(".execute").click();

    Locator answer = operation("getUsers").locator(".live-responses-table");
    assertThat(answer.locator(".response-col_status").last()).containsText("200");
    assertThat(answer).containsText("\"users\"");
  }

  @Test
  void pages_ofOurs_haveNoGraveBarrier() {
    for (String path : List.of("/docs/changes", "/problems", "/problems/stale")) {
      page.navigate(server.address() + path);
      assertThat(grave(new AxeBuilder(page))).as(path).isEmpty();
    }
    show("");
    assertThat(grave(new AxeBuilder(page).include(List.of("body > header")))).isEmpty();
  }

  private static List<String> grave(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .map(DocsPageTest::told)
        .toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + " " + rule.getNodes().stream().map(n -> n.getHtml()).toList();
  }
}

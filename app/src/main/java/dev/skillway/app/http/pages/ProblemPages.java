package dev.skillway.app.http.pages;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.answer.ProblemAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.core.nearest.Nearest;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers with the pages of {@code docs/problems}. */
public final class ProblemPages {
  /** In what they come; a browser gets the first. */
  public static final List<String> OFFERED =
      List.of(Document.HTML, Document.MARKDOWN, MediaTypes.JSON);

  private static final String INDEX = "README";

  /** The codes, and the page of answers with several of them. */
  private static final List<String> NAMES =
      Stream.concat(Stream.of(Code.values()).map(Code::word), Stream.of(ProblemAnswer.SEVERAL))
          .toList();

  /** All of them, by kind. */
  public Handler index() {
    return exchange -> {
      Page page = Page.ofProblem(INDEX + ".md");
      return shown(
          exchange,
          "Problems",
          page,
          json -> {
            json.writeStringField("title", "Problems");
            json.writeArrayFieldStart("codes");
            for (String name : NAMES) {
              json.writeString(name);
            }
            json.writeEndArray();
            json.writeStringField("markdown", page.markdown());
          });
    };
  }

  /** The one of the code that the path names. */
  public Handler page() {
    return exchange -> {
      String code = exchange.path("code").orElse("");
      return NAMES.contains(code) ? page(exchange, code) : unknown(exchange, code);
    };
  }

  private static Answer page(Exchange exchange, String code) {
    Page page = Page.ofProblem(code + ".md");
    return shown(
        exchange,
        code,
        page,
        json -> {
          json.writeStringField("code", code);
          json.writeStringField("title", ProblemAnswer.title(code));
          if (page.status().isPresent()) {
            json.writeNumberField("status", page.status().getAsInt());
          } else {
            json.writeNullField("status");
          }
          json.writeStringField("markdown", page.markdown());
        });
  }

  private static Answer shown(
      Exchange exchange, String title, Page page, JsonAnswer.Members members) {
    return switch (MediaTypes.accepted(exchange, OFFERED).orElse(Document.HTML)) {
      case MediaTypes.JSON -> JsonAnswer.of(200, members);
      case Document.MARKDOWN -> Document.markdown(page);
      default -> Document.html(title, page);
    };
  }

  private static Answer unknown(Exchange exchange, String code) {
    Optional<String> nearest = Nearest.of(NAMES).find(code).map("/problems/"::concat);
    return Answer.Refusal.of(
        Problem.of(
                Code.PATH_UNKNOWN,
                Position.parameter("code"),
                "There is no problem '%s'. %s"
                    .formatted(
                        Problem.excerpt(code),
                        nearest.map("Perhaps %s."::formatted).orElse("See /problems.")))
            .received(exchange.method() + " " + exchange.target().path())
            .suggestion(nearest.map("GET "::concat).orElse("GET /problems")));
  }
}

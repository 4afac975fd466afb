package dev.skillway.app.http.read;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Cuts long answers into pages: each but the last names the cursor of the next one, in its body and
 * as {@code Link} (RFC 8288).
 */
final class Pages {
  static final int MOST = 10_000;
  static final int USUAL = 1_000;

  private Pages() {}

  /**
   * Which page is asked for.
   *
   * @param about what the cursor is of
   * @param after what stood last on the page before; empty for the first page
   */
  record Page(String about, String after, int limit) {}

  /** A page, or what is wrong with how it is asked for. */
  sealed interface Asked {
    record Right(Page page) implements Asked {}

    record Wrong(Answer answer) implements Asked {}
  }

  /** Writes the members of one entry. */
  interface Entry<T> {
    void write(JsonGenerator json, T entry) throws IOException;
  }

  /**
   * Reads {@code cursor} and {@code limit}.
   *
   * @param about what the cursor must be of: another org's is as one that there never was
   * @param key what the last entry of a page looks like
   */
  static Asked of(Exchange exchange, String about, String key) {
    Optional<String> limit = exchange.target().parameter("limit");
    if (limit.isPresent() && !isLimit(limit.get())) {
      return new Asked.Wrong(
          Answer.Refusal.of(
              Problem.of(
                      Code.PARAMETER_INVALID,
                      Position.parameter("limit"),
                      "Write a number from 1 to %d.".formatted(MOST))
                  .received(limit.get())
                  .expected("a number from 1 to " + MOST)));
    }
    int most = limit.map(Integer::parseInt).orElse(USUAL);
    String cursor = exchange.target().parameter("cursor").orElse("");
    if (cursor.isEmpty()) {
      return new Asked.Right(new Page(about, "", most));
    }
    String prefix = about + "\n";
    return decoded(cursor)
        .filter(text -> text.startsWith(prefix))
        .map(text -> text.substring(prefix.length()))
        .filter(after -> after.matches(key))
        .<Asked>map(after -> new Asked.Right(new Page(about, after, most)))
        .orElseGet(() -> new Asked.Wrong(noPage(cursor)));
  }

  private static Answer noPage(String cursor) {
    return Answer.Refusal.of(
        404,
        Problem.of(
                Code.PARAMETER_INVALID,
                Position.parameter("cursor"),
                "No page begins there. Begin without a cursor, and send each page's next.")
            .received(cursor));
  }

  /**
   * A page as a JSON object with one list.
   *
   * @param entries those of the page, and one more where another page follows
   * @param key of an entry, in the cursor of the page after it
   */
  static <T> Answer json(
      Exchange exchange,
      Page page,
      String list,
      List<T> entries,
      Function<T, String> key,
      Entry<T> entry) {
    boolean more = entries.size() > page.limit();
    List<T> shown = more ? entries.subList(0, page.limit()) : entries;
    String next = more ? cursor(page, key.apply(shown.getLast())) : "";
    Answer answer =
        JsonAnswer.of(
            200,
            json -> {
              json.writeArrayFieldStart(list);
              for (T one : shown) {
                json.writeStartObject();
                entry.write(json, one);
                json.writeEndObject();
              }
              json.writeEndArray();
              if (more) {
                json.writeStringField("next", next);
              }
            });
    return more ? answer.with("Link", link(exchange, next)) : answer;
  }

  /** The cursor of the page after an entry. */
  static String cursor(Page page, String after) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((page.about() + "\n" + after).getBytes(StandardCharsets.UTF_8));
  }

  /** The {@code Link} to the next page, with the parameters of this one. */
  static String link(Exchange exchange, String cursor) {
    String others =
        Arrays.stream(exchange.queryToSend().split("&", -1))
            .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("cursor="))
            .map(parameter -> parameter + "&")
            .collect(Collectors.joining());
    return "<%s?%scursor=%s>; rel=\"next\"".formatted(exchange.target().path(), others, cursor);
  }

  private static boolean isLimit(String text) {
    return text.matches("\\d{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= MOST;
  }

  private static Optional<String> decoded(String cursor) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}

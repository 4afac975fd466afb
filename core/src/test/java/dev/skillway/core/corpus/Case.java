package dev.skillway.core.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.Held;
import dev.skillway.spi.change.Handling;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A line of the corpus: a request, and what is to come of it.
 *
 * @param directory the org's agents and skills
 * @param before what the agents hold
 */
record Case(
    String id,
    Request request,
    Content directory,
    List<Held> before,
    Answer lenient,
    Answer strict) {

  Case {
    before = List.copyOf(before);
  }

  Answer answer(Handling handling) {
    return switch (handling) {
      case LENIENT -> lenient;
      case STRICT -> strict;
    };
  }

  /** The body as a tree; only where there is one. */
  JsonNode body() {
    return Objects.requireNonNull(request.body(), id);
  }

  Case withRequest(Request other) {
    return new Case(id, other, directory, before, lenient, strict);
  }

  Case withDirectory(Content other) {
    return new Case(id, request, other, before, lenient, strict);
  }

  Case withBefore(List<Held> other) {
    return new Case(id, request, directory, other, lenient, strict);
  }

  /** What is expected changes alike under both handlings. */
  Case withAnswers(UnaryOperator<Answer> change) {
    return new Case(id, request, directory, before, change.apply(lenient), change.apply(strict));
  }

  /** The same with another body; problems stand where their members went. */
  Case rewritten(Rewriting rewriting) {
    return withRequest(request.withBody(rewriting.body()))
        .withAnswers(answer -> answer.withErrors(rewriting.moved(answer.errors())));
  }
}

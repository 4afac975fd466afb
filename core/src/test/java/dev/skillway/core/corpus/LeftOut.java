package dev.skillway.core.corpus;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Cases that more than the body decides.
 *
 * @param issues the numbers of those that take them
 * @param trait what all of them show, and no other case does
 * @param ids their names
 */
record LeftOut(String reason, String issues, Predicate<Case> trait, List<String> ids) {
  static final List<LeftOut> ALL =
      List.of(
          new LeftOut(
              "the media type decides",
              "5",
              example -> !isWithoutBody(example) && !isCalledJson(example),
              List.of("t1-no-content-type", "t3-curl-default-content-type")),
          new LeftOut(
              "If-Match decides",
              "5",
              example -> example.request().headers().containsKey("If-Match"),
              List.of("t4-if-match-stale", "t4-if-match-current", "t4-if-match-without-quotes")),
          new LeftOut(
              "there is no body",
              "5",
              LeftOut::isWithoutBody,
              List.of(
                  "t4-delete-single-skill", "t4-get-is-what-put-takes", "t4-fetch-agent-first")),
          new LeftOut(
              "no endpoint takes it",
              "5",
              example -> answers(example, Set.of("path-unknown", "method-not-allowed")),
              List.of("t1-put-on-the-batch-path", "t2-no-such-path")),
          new LeftOut(
              "the token decides",
              "5 and 6",
              example -> answers(example, Set.of("token-missing", "scope-missing")),
              List.of("t0-read-only-token", "t0-no-token", "t0-user-token-without-skill-scope")));

  LeftOut {
    ids = List.copyOf(ids);
  }

  /** All names. */
  static Set<String> names() {
    return ALL.stream()
        .flatMap(reason -> reason.ids().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String toString() {
    return reason + ": issue " + issues;
  }

  private static boolean isWithoutBody(Case example) {
    return example.request().text().isEmpty();
  }

  private static boolean isCalledJson(Case example) {
    return example
        .request()
        .headers()
        .getOrDefault("Content-Type", "")
        .startsWith("application/json");
  }

  private static boolean answers(Case example, Set<String> codes) {
    return example.lenient().errors().stream().anyMatch(fault -> codes.contains(fault.code()));
  }
}

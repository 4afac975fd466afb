package dev.skillway.app.http.read;

import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Target;
import dev.skillway.core.access.Caller;
import dev.skillway.core.audit.AuditFilter;
import dev.skillway.core.audit.AuditKind;
import dev.skillway.core.audit.Moments;
import dev.skillway.core.nearest.Nearest;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What part of the audit a request asks for, and what is wrong with how it does. */
final class AuditParameters {
  private static final Set<String> KNOWN =
      Set.of("org", "agent", "skill", "client", "kind", "since", "until", "limit", "cursor");

  private static final Nearest NEAREST = Nearest.of(KNOWN);

  private final Target target;
  private final Caller caller;
  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();

  AuditParameters(Exchange exchange, Instant now) {
    this.target = exchange.target();
    this.caller = exchange.signedInCaller();
    this.now = now;
  }

  /** An org that is none of the caller's: to the caller there is no such org. */
  Optional<Problem> unknownOrg() {
    return target.parameters("org", List.of()).stream()
        .filter(org -> !caller.orgs().contains(org))
        .findFirst()
        .map(
            org ->
                Problem.of(
                        Code.ORG_UNKNOWN,
                        Position.parameter("org"),
                        "There is no org '%s' for this token. It is good for %s."
                            .formatted(Problem.excerpt(org), String.join(", ", caller.orgs())))
                    .received(org)
                    .expected("one of " + String.join(", ", caller.orgs())));
  }

  AuditFilter filter() {
    target.query().keySet().forEach(this::checkName);
    return new AuditFilter(
        reach(),
        target.parameters("agent", List.of()),
        target.parameters("skill", List.of()),
        target.parameters("client", List.of()),
        kinds(),
        moment("since"),
        moment("until"));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Who asks for an org wants nothing of none. */
  private AuditFilter.Reach reach() {
    List<String> asked = target.parameters("org", List.of());
    return asked.isEmpty()
        ? new AuditFilter.Reach(caller.orgs(), caller.client())
        : new AuditFilter.Reach(asked, null);
  }

  private Set<AuditKind> kinds() {
    Set<AuditKind> kinds = EnumSet.noneOf(AuditKind.class);
    for (String word : target.parameters("kind", List.of())) {
      AuditKind.of(word).ifPresentOrElse(kinds::add, () -> problems.add(noKind(word)));
    }
    return kinds;
  }

  private static Problem noKind(String word) {
    List<String> words = Stream.of(AuditKind.values()).map(AuditKind::word).toList();
    return Problem.of(
            Code.PARAMETER_INVALID,
            Position.parameter("kind"),
            "'%s' is none of %s.".formatted(Problem.excerpt(word), String.join(", ", words)))
        .received(word)
        .expected("one of " + String.join(", ", words))
        .suggestion(Nearest.of(words).find(word).orElse(null));
  }

  private @Nullable Instant moment(String name) {
    String text = target.parameter(name).orElse(null);
    if (text == null) {
      return null;
    }
    Instant moment = Moments.parse(text, now).orElse(null);
    if (moment == null) {
      problems.add(
          Problem.of(
                  Code.PARAMETER_INVALID,
                  Position.parameter(name),
                  "'%s' is no time. Write %s.".formatted(Problem.excerpt(text), Moments.EXPECTED))
              .received(text)
              .expected(Moments.EXPECTED));
    }
    return moment;
  }

  /** What resembles no parameter was not meant for Skillway. */
  private void checkName(String name) {
    if (!KNOWN.contains(name)) {
      NEAREST
          .find(name)
          .ifPresent(
              known ->
                  problems.add(
                      Problem.of(
                              Code.PARAMETER_UNKNOWN,
                              Position.parameter(name),
                              "There is no parameter '%s'. Write '%s'.".formatted(name, known))
                          .received(name)
                          .suggestion(known)));
    }
  }
}

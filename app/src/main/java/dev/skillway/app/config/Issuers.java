package dev.skillway.app.config;

import dev.skillway.core.access.OutsideIssuer;
import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Another issuer is set as a whole or not at all. */
final class Issuers {
  private static final List<Key<?>> NEEDED =
      List.of(Keys.ISSUER_NAME, Keys.ISSUER_JWKS, Keys.ISSUER_AUDIENCE);

  private Issuers() {}

  /** What of it is missing. */
  static List<Problem> problems(Values values) {
    Optional<Source> any =
        Stream.concat(NEEDED.stream(), Keys.ALL.stream())
            .filter(key -> key.name().startsWith("issuer."))
            .flatMap(key -> values.source(key).stream())
            .findFirst();
    return any.isEmpty()
        ? List.of()
        : NEEDED.stream()
            .filter(key -> !values.isSet(key))
            .map(
                key ->
                    Complaint.missing(
                        "%s is missing: an issuer needs name, jwks and audience. Set it, or nothing of issuer."
                            .formatted(key.name()),
                        any.get().position()))
            .toList();
  }

  static Optional<OutsideIssuer> of(Values values) {
    return values
        .find(Keys.ISSUER_NAME)
        .map(
            name ->
                new OutsideIssuer(
                    name,
                    values.of(Keys.ISSUER_JWKS),
                    values.of(Keys.ISSUER_AUDIENCE),
                    values.of(Keys.ISSUER_CLIENT_CLAIM),
                    mapping(values, Keys.ISSUER_ORGS_CLAIM, Keys.ISSUER_ORGS),
                    mapping(values, Keys.ISSUER_SCOPES_CLAIM, Keys.ISSUER_SCOPES)));
  }

  private static OutsideIssuer.Mapping mapping(Values values, Key<String> name, Key<Pairs> pairs) {
    return new OutsideIssuer.Mapping(
        values.of(name), values.find(pairs).orElse(Pairs.NONE).byName());
  }
}

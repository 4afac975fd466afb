package dev.skillway.app.cli;

import dev.skillway.core.audit.AuditFilter;
import dev.skillway.core.audit.AuditKind;
import dev.skillway.core.audit.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say which lines of the audit are wanted. */
final class AuditOptions {
  @Option(names = "--org", paramLabel = "NAME", description = "Only of this org (default: all).")
  @Nullable String org;

  @Option(names = "--agent", paramLabel = "ID", description = "Only what is about this agent.")
  private List<String> agents = new ArrayList<>();

  @Option(names = "--skill", paramLabel = "ID", description = "Only what is about this skill.")
  private List<String> skills = new ArrayList<>();

  @Option(
      names = "--client",
      paramLabel = "ID",
      description = "Only what this client did; the command line's is cli: and the user's name.")
  private List<String> clients = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = Kind.class,
      description = "Only changes, catalogue, client, settings, sign-in or refusal.")
  private List<AuditKind> kinds = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Moment.class,
      description = "From then on: 2026-11-02T12:00:00Z, 2026-11-02, or how long ago: 30m, 2h, 7d.")
  private @Nullable String since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = Moment.class,
      description = "Before then, written likewise.")
  private @Nullable String until;

  /** The word of a kind. */
  static final class Kind implements ITypeConverter<AuditKind> {
    @Override
    public AuditKind convert(String value) {
      return AuditKind.of(value)
          .orElseThrow(() -> new TypeConversionException("'" + value + "' is no kind of entry"));
    }
  }

  /** A time as it is written. */
  static final class Moment implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (Moments.parse(value, Instant.EPOCH).isEmpty()) {
        throw new TypeConversionException(
            "'%s' is no time: write %s".formatted(value, Moments.EXPECTED));
      }
      return value;
    }
  }

  /** Times are read once, so that all pages are of the same. */
  AuditFilter filter(Instant now) {
    AuditFilter.Reach reach = org == null ? null : new AuditFilter.Reach(List.of(org), null);
    return new AuditFilter(
        reach, agents, skills, clients, Set.copyOf(kinds), moment(since, now), moment(until, now));
  }

  /** The parameters of the API that say the same. */
  Map<String, List<String>> parameters(Instant now) {
    AuditFilter filter = filter(now);
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("org", org == null ? List.of() : List.of(org));
    parameters.put("agent", agents);
    parameters.put("skill", skills);
    parameters.put("client", clients);
    parameters.put("kind", kinds.stream().map(AuditKind::word).toList());
    parameters.put("since", text(filter.since()));
    parameters.put("until", text(filter.until()));
    return parameters;
  }

  private static List<String> text(@Nullable Instant moment) {
    return moment == null ? List.of() : List.of(moment.toString());
  }

  private static @Nullable Instant moment(@Nullable String text, Instant now) {
    return text == null ? null : Moments.parse(text, now).orElseThrow();
  }
}

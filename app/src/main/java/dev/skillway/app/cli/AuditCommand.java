package dev.skillway.app.cli;

import dev.skillway.app.cli.remote.AuditLines;
import dev.skillway.app.config.Settings;
import dev.skillway.core.audit.AuditFilter;
import dev.skillway.core.audit.AuditLog;
import dev.skillway.core.audit.AuditPage;
import dev.skillway.core.audit.AuditPlace;
import dev.skillway.core.audit.Verifier;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows who did what. Whoever may read the data folder sees that of all orgs. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Shows who changed what, when, and by which request and job; also loads of agents and"
          + " skills,",
      "clients, settings, sign-ins and refusals. The newest comes first."
    },
    footer = {
      "",
      "Options that name something may be given several times: any of them will do.",
      "",
      "Examples:",
      "  skillway audit --agent a1001",
      "  skillway audit --kind refusal --since 2h",
      "  skillway audit --org north --since 2026-10-01 --until 2026-11-01 -o csv > october.csv",
      "  skillway audit --verify"
    })
final class AuditCommand implements Callable<Integer> {
  /** So many are shown to a person, unless told. */
  private static final int SHOWN = 50;

  private static final int PAGE = 1_000;

  private final Workspaces workspaces;

  @Mixin private final AuditOptions options = new AuditOptions();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final ServerOption server = new ServerOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = JobsCommand.AtLeastOne.class,
      description = "How many at most (default: 50 in text, else all).")
  private @Nullable Integer limit;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json|csv|ndjson",
      defaultValue = "text",
      description = "The form of the answer (default: ${DEFAULT-VALUE}).")
  private AuditLayout layout = AuditLayout.TEXT;

  @Option(
      names = "--verify",
      description = "Check that nothing was changed, taken out or put in since it was written.")
  private boolean verify;

  @Spec private @Nullable CommandSpec spec;

  AuditCommand(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /** Where lines come from. */
  @FunctionalInterface
  private interface Source {
    /**
     * Some lines.
     *
     * @param cursor empty for the first
     */
    AuditLines read(String cursor, int most) throws InterruptedException;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return workspaces.withSettings(
        Objects.requireNonNull(spec),
        settings -> server.call(workspaces, data, settings, this::run, () -> local(settings)));
  }

  private int run(Remote remote) throws IOException, InterruptedException {
    if (verify) {
      throw server.wrong("--verify reads a data folder: run it on the server's machine");
    }
    Map<String, List<String>> parameters = options.parameters(now());
    return show((cursor, most) -> remote.api().audit(parameters, cursor, most));
  }

  private int local(Settings settings) throws IOException, InterruptedException {
    try (Store store = workspaces.open(settings)) {
      if (verify) {
        return VerificationView.show(workspaces.terminal(), store.read(Verifier::verify));
      }
      String org = options.org;
      if (org != null && store.read(handle -> Orgs.find(handle, org)).isEmpty()) {
        new Report(workspaces.terminal()).problems(List.of(Workspaces.unknown(store, org)));
        return Exit.ERROR;
      }
      AuditFilter filter = options.filter(now());
      return show((cursor, most) -> read(store, filter, cursor, most));
    }
  }

  private static AuditLines read(Store store, AuditFilter filter, String cursor, int most) {
    AuditPlace after = AuditPlace.parse(cursor).orElse(AuditPlace.BEGINNING);
    AuditPage page = store.read(handle -> AuditLog.page(handle, filter, after, most));
    return new AuditLines(page.lines(), page.next().map(AuditPlace::text));
  }

  private int show(Source source) throws IOException, InterruptedException {
    int usual = layout == AuditLayout.TEXT ? SHOWN : Integer.MAX_VALUE;
    int left = Objects.requireNonNullElse(limit, usual);
    String cursor = "";
    boolean more = true;
    try (AuditView view = AuditView.of(layout, workspaces.terminal().out())) {
      while (more && left > 0) {
        AuditLines lines = source.read(cursor, Math.min(PAGE, left));
        view.show(lines.lines());
        left -= lines.lines().size();
        cursor = lines.next().orElse("");
        more = !cursor.isEmpty();
      }
    }
    if (more) {
      workspaces.terminal().err().println("There are more: see --limit, or --since and --until.");
    }
    return Exit.DONE;
  }

  private Instant now() {
    return workspaces.clock().instant();
  }
}

package dev.skillway.app.cli;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Input;
import dev.skillway.core.job.ChangeRequest;
import dev.skillway.core.job.Terms;
import dev.skillway.core.plan.Guards.Allowance;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Words;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Options of the commands that read changes. */
final class ChangeOptions {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "CSV (agent,skill,proficiency[,operation]) or JSON, recognised by content; - is"
              + " standard input. Several files are one change set.")
  List<String> files = List.of();

  @Option(
      names = "--mode",
      paramLabel = "merge|replace",
      description =
          "merge leaves what the files do not name; replace takes it away from the agents that"
              + " they name (default: merge; replace with --as-path 'PUT …').")
  private @Nullable Mode mode;

  @Option(
      names = "--as-path",
      paramLabel = "'METHOD /path'",
      converter = AsPath.class,
      description =
          "The request that JSON was meant for: it may name the agent and the skill, and says"
              + " which shape is documented.")
  private @Nullable Meant meant;

  @Option(
      names = "--strict",
      description = "Take nothing but the documented shapes: each notice is an error.")
  boolean strict;

  @Option(
      names = "--on-invalid",
      paramLabel = "reject|skip",
      defaultValue = "reject",
      description =
          "With reject one error keeps everything from being applied; with skip the rest is"
              + " applied (default: ${DEFAULT-VALUE}).")
  OnInvalid onInvalid = OnInvalid.REJECT;

  /** The request that changes were meant for, as it was written. */
  record Meant(String method, String path, Endpoint endpoint) {}

  /** What is done when some changes are wrong. */
  enum OnInvalid {
    REJECT,
    SKIP;

    /** As it is written in the option. */
    @Override
    public String toString() {
      return Words.of(this);
    }
  }

  List<Input> inputs(InputStream stdin) {
    return files.stream().map(name -> Input.of(name, stdin)).toList();
  }

  /** What is asked for with these inputs. */
  ChangeRequest request(List<Input> inputs) {
    return new ChangeRequest(inputs, mode(), handling(), endpoint());
  }

  /** How the inputs are taken by whoever applies them. */
  Terms terms(Allowance allowance) {
    return new Terms(mode(), handling(), endpoint(), onInvalid == OnInvalid.SKIP, allowance);
  }

  private Handling handling() {
    return strict ? Handling.STRICT : Handling.LENIENT;
  }

  /** What is meant for assignments that no change names. */
  Mode mode() {
    return mode == null ? endpoint().mode() : mode;
  }

  /** The request that they were meant for, if it was named. */
  Optional<Meant> meant() {
    return Optional.ofNullable(meant);
  }

  private Endpoint endpoint() {
    return meant == null ? Endpoint.FILE : meant.endpoint();
  }

  /** Reads {@code --as-path 'PUT /api/v2/users/7/skills'}. */
  static final class AsPath implements ITypeConverter<Meant> {
    @Override
    public Meant convert(String request) {
      String[] parts = request.strip().split("\\s+", 2);
      String method = parts[0].toUpperCase(Locale.ROOT);
      String path = parts.length > 1 ? parts[1] : "";
      return Endpoint.of(method, path)
          .map(endpoint -> new Meant(method, path, endpoint))
          .orElseThrow(() -> unknown(request));
    }

    private static TypeConversionException unknown(String request) {
      return new TypeConversionException(
          "'%s' takes no changes; these do: %s"
              .formatted(request, String.join(", ", Endpoint.KNOWN)));
    }
  }
}

package dev.skillway.app.http.write;

import dev.skillway.app.http.exchange.Target;
import dev.skillway.core.nearest.Nearest;
import dev.skillway.core.plan.Guards.Allowance;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a change: what may be done with what is wrong, and with what goes.
 *
 * @param dryRun whether it is only planned
 * @param skip whether what is well is applied though something else is wrong
 * @param names whether a plan's agents and skills are to be named
 * @param problems what is wrong with the parameters
 */
record Parameters(
    boolean dryRun, boolean skip, Allowance allowance, boolean names, List<Problem> problems) {
  private static final Map<String, Boolean> TRUTH = Map.of("true", true, "false", false, "", true);
  private static final Map<String, Boolean> ON_INVALID = Map.of("reject", false, "skip", true);
  private static final Map<String, Boolean> EXPAND = Map.of("names", true, "", false);
  private static final Map<String, Allowance> REMOVALS =
      Map.of("allow", Allowance.IMPLIED, "all", Allowance.ALL);

  private static final Set<String> KNOWN = Set.of("dryRun", "onInvalid", "removals", "expand");
  private static final Nearest NEAREST = Nearest.of(KNOWN);

  Parameters {
    problems = List.copyOf(problems);
  }

  static Parameters of(Target target) {
    List<Problem> problems = new ArrayList<>();
    var parameters =
        new Parameters(
            value(target, "dryRun", TRUTH, false, problems),
            value(target, "onInvalid", ON_INVALID, false, problems),
            value(target, "removals", REMOVALS, Allowance.NAMED, problems),
            value(target, "expand", EXPAND, false, problems),
            List.of());
    target.query().keySet().forEach(name -> checkName(name, problems));
    return new Parameters(
        parameters.dryRun, parameters.skip, parameters.allowance, parameters.names, problems);
  }

  private static <T> T value(
      Target target, String name, Map<String, T> values, T byDefault, List<Problem> problems) {
    String text = target.parameter(name).orElse(null);
    if (text == null) {
      return byDefault;
    }
    T value = values.get(text);
    if (value != null) {
      return value;
    }
    List<String> words = values.keySet().stream().filter(w -> !w.isEmpty()).sorted().toList();
    problems.add(
        Problem.of(
                Code.PARAMETER_INVALID,
                Position.parameter(name),
                "'%s' is none of %s.".formatted(Problem.excerpt(text), String.join(", ", words)))
            .received(text)
            .expected(String.join(" or ", words))
            .suggestion(Nearest.of(words).find(text).orElse(null)));
    return byDefault;
  }

  /** What resembles no parameter was not meant for Skillway. */
  private static void checkName(String name, List<Problem> problems) {
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

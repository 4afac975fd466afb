package dev.skillway.app.cli;

import dev.skillway.app.cli.remote.Assigned;
import dev.skillway.core.directory.Directory;
import dev.skillway.core.directory.Held;
import dev.skillway.core.export.CsvRows;
import dev.skillway.core.export.JsonRows;
import dev.skillway.core.export.RowWriter;
import dev.skillway.core.resolve.Catalog;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Skill;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints assignments. */
@Command(
    name = "get",
    description = "Prints what agents hold; as CSV or JSON in the form that apply reads.",
    footer = {
      "",
      "Examples:",
      "  skillway get --agent aurelie.fontaine@voltline.example",
      "  skillway get --skill German",
      "  skillway get -o csv > skills.csv"
    })
final class GetCommand extends ServedCommand {
  private static final List<String> COLUMNS = List.of("agent", "skill", "proficiency");

  @Option(
      names = "--agent",
      paramLabel = "AGENT",
      description = "Only this agent: id, e-mail, user name, employee id or name.")
  private @Nullable String agent;

  @Option(names = "--skill", paramLabel = "SKILL", description = "Only this skill: id or name.")
  private @Nullable String skill;

  @Mixin private final LayoutOption output = new LayoutOption();

  GetCommand(Workspaces workspaces) {
    super(workspaces);
  }

  /** All of an org, read at one moment. */
  private record Matrix(List<Agent> agents, List<Skill> skills, List<Held> held) {}

  @Override
  int run(Workspace workspace) throws IOException {
    var directory = new Directory(workspace.org());
    Matrix matrix =
        workspace
            .store()
            .read(
                handle ->
                    new Matrix(
                        directory.agents(handle),
                        directory.skills(handle),
                        directory.held(handle)));
    var catalog = Catalog.of(workspace.org().name(), matrix.agents(), matrix.skills());
    var problems = new ArrayList<Problem>();
    Position options = Position.whole("");
    Optional<Agent> onlyAgent =
        Optional.ofNullable(agent)
            .flatMap(name -> catalog.agents().find(name, () -> options, problems::add));
    Optional<Skill> onlySkill =
        Optional.ofNullable(skill)
            .flatMap(name -> catalog.skills().find(name, () -> options, problems::add));
    if (!problems.isEmpty()) {
      new Report(terminal()).problems(problems);
      return Exit.ERROR;
    }
    List<Held> held =
        matrix.held().stream()
            .filter(one -> onlyAgent.stream().allMatch(a -> a.id().equals(one.agent())))
            .filter(one -> onlySkill.stream().allMatch(s -> s.id().equals(one.skill())))
            .toList();
    show(
        held,
        matrix.agents().stream().collect(Collectors.toMap(Agent::id, Function.identity())),
        matrix.skills().stream().collect(Collectors.toMap(Skill::id, Function.identity())));
    return Exit.DONE;
  }

  @Override
  int run(Remote remote) throws IOException, InterruptedException {
    Assigned assigned =
        remote.api().assignments(remote.org(), agent, skill, output.layout == Layout.TEXT);
    show(assigned.held(), assigned.agents(), assigned.skills());
    return Exit.DONE;
  }

  private void show(List<Held> held, Map<String, Agent> agents, Map<String, Skill> skills)
      throws IOException {
    PrintStream out = terminal().out();
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    switch (output.layout) {
      case TEXT -> text(held, agents, skills, out);
      case CSV -> rows(held, new CsvRows(writer, COLUMNS));
      case JSON -> rows(held, new JsonRows(writer, "assignments", COLUMNS));
    }
  }

  private static void rows(List<Held> held, RowWriter rows) throws IOException {
    try (rows) {
      for (Held one : held) {
        rows.write(List.of(one.agent(), one.skill(), one.proficiency().toString()));
      }
    }
  }

  private static void text(
      List<Held> held, Map<String, Agent> agents, Map<String, Skill> skills, PrintStream out) {
    if (held.isEmpty()) {
      out.println("No assignments.");
    }
    var table = new TextTable("");
    for (Held one : held) {
      Agent agent = agents.get(one.agent());
      Skill skill = skills.get(one.skill());
      if (agent != null && skill != null) {
        table.row(
            List.of(
                agent.name() + " (" + agent.id() + ")",
                skill.name() + " (" + skill.id() + ")",
                Levels.text(skill.scale(), one.proficiency())));
      }
    }
    table.print(out);
  }
}

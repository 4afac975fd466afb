package dev.skillway.app.config;

import dev.skillway.core.store.Orgs;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Goes through the mappings of the file and takes what is set there; all that is wrong is told. */
final class FileWalk {
  private final YamlText yaml;
  private final Scalars scalars;
  private final Consumer<Problem> problems;
  private final List<Setting<?>> settings = new ArrayList<>();

  FileWalk(Scalars scalars) {
    this.yaml = scalars.yaml();
    this.scalars = scalars;
    this.problems = scalars.problems();
  }

  List<Setting<?>> walk(MappingNode root) {
    members(root, "", this::member);
    return List.copyOf(settings);
  }

  /** What is done with a member of a mapping. */
  private interface Visitor {
    void visit(String name, ScalarNode key, Node value);
  }

  private void members(MappingNode mapping, String prefix, Visitor visitor) {
    Map<String, Position> seen = new HashMap<>();
    for (NodeTuple member : mapping.getValue()) {
      if (!(member.getKeyNode() instanceof ScalarNode key)) {
        wrong("A key is text; here stands a list or a mapping.", member.getKeyNode());
        continue;
      }
      String name = prefix + key.getValue();
      Position first = seen.putIfAbsent(key.getValue(), yaml.position(key));
      if (first == null) {
        visitor.visit(name, key, member.getValueNode());
      } else {
        wrong("%s stands here again, first at %s. Leave one out.".formatted(name, first), key);
      }
    }
  }

  private void member(String name, ScalarNode key, Node value) {
    Optional<Key<?>> known = Names.find(name);
    if (key.getValue().contains(".")) {
      unknown(name, key);
    } else if (name.equals(Names.ORGS)) {
      group(name, value, (below, org, members) -> org(org, members));
    } else if (known.isPresent()) {
      set(known.get(), name, value);
    } else if (Names.isGroup(name)) {
      group(name, value, this::member);
    } else {
      unknown(name, key);
      // What is below it is meant for the group that is near: all is told at once.
      Names.nearest(name)
          .filter(near -> Names.isGroup(near) && !near.equals(Names.ORGS))
          .filter(_ -> value instanceof MappingNode)
          .ifPresent(near -> group(near, value, this::member));
    }
  }

  /** A group whose keys are all left out says nothing. */
  private void group(String name, Node value, Visitor visitor) {
    if (value instanceof MappingNode mapping) {
      members(mapping, name + ".", visitor);
    } else if (!value.getTag().equals(Tag.NULL)) {
      wrong("%s holds settings: write %s below it.".formatted(name, Names.below(name)), value);
    }
  }

  private <T> void set(Key<T> key, String name, Node value) {
    var source = new Source.InFile(yaml.position(value));
    if (key.kind() instanceof Pairs.Of pairs && value instanceof MappingNode mapping) {
      pairs(pairs, name, mapping)
          .map(key.kind().type()::cast)
          .ifPresent(all -> settings.add(new Setting<>(name, key, all, source)));
    } else {
      scalars
          .read(name, key.kind(), value)
          .filter(_ -> !(key.kind() instanceof Pairs.Of) || isPairsNot(name, key, value))
          .flatMap(written -> written.as(name, key, source, problems))
          .ifPresent(settings::add);
    }
  }

  /** In the file pairs are a mapping. */
  private boolean isPairsNot(String name, Key<?> key, Node value) {
    wrong("%s is text; it takes %s.".formatted(name, key.kind().form()), value);
    return false;
  }

  private Optional<Pairs> pairs(Pairs.Of kind, String name, MappingNode mapping) {
    if (mapping.getValue().isEmpty()) {
      wrong("%s is empty, which is not none: name some, or leave it out.".formatted(name), mapping);
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    members(
        mapping,
        name + ".",
        (below, key, value) ->
            scalars
                .read(below, kind.values(), value)
                .flatMap(
                    written ->
                        written.as(
                            below,
                            kind.values(),
                            new Source.InFile(yaml.position(value)),
                            problems))
                .ifPresent(right -> pairs.put(key.getValue(), right)));
    return pairs.isEmpty() ? Optional.empty() : Optional.of(new Pairs(pairs));
  }

  private void org(ScalarNode name, Node members) {
    String org = name.getValue();
    if (!Orgs.NAME.matcher(org).matches()) {
      wrong(
          "'%s' cannot name an org. Use up to 63 lower-case letters, digits, dots, - and _."
              .formatted(Problem.excerpt(org)),
          name);
      return;
    }
    String prefix = Names.ORGS + "." + org;
    int before = settings.size();
    group(prefix, members, (below, key, value) -> ofOrg(prefix, below, key, value));
    if (settings.size() == before) {
      var source = new Source.InFile(yaml.position(name));
      settings.add(
          new Setting<>(platform(prefix), Keys.ORG_PLATFORM, Platform.DIRECTORY.word(), source));
    }
  }

  private void ofOrg(String prefix, String name, ScalarNode key, Node value) {
    if (name.equals(platform(prefix))) {
      set(Keys.ORG_PLATFORM, name, value);
    } else {
      problems.accept(
          Complaint.unknown(
              name,
              Optional.empty(),
              "Write '%s'.".formatted(platform(prefix)),
              yaml.position(key)));
    }
  }

  private static String platform(String prefix) {
    return prefix + "." + Keys.ORG_PLATFORM.last();
  }

  private void unknown(String name, ScalarNode key) {
    Position position = yaml.position(key);
    if (name.equals(Keys.DATA.name())) {
      problems.accept(
          Complaint.unknown(
              name,
              Optional.of(
                  "Give the data folder with --data or SKILLWAY_DATA: the file may lie there."),
              "",
              position));
      return;
    }
    String group = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
    String others =
        Names.isGroup(group)
            ? "Below %s there are %s.".formatted(group, Names.below(group))
            : "There are %s.".formatted(Names.below(""));
    Optional<String> nearest = Names.nearest(name);
    problems.accept(
        Complaint.unknown(name, nearest.map(FileWalk::told), others, position)
            .suggestion(nearest.orElse(null)));
  }

  private static String told(String nearest) {
    int dot = nearest.indexOf('.');
    return dot < 0
        ? "Write '%s'.".formatted(nearest)
        : "Write '%s', as %s below %s:."
            .formatted(nearest, nearest.substring(dot + 1), nearest.substring(0, dot));
  }

  private void wrong(String detail, Node at) {
    problems.accept(Complaint.invalid(detail, yaml.position(at)));
  }
}

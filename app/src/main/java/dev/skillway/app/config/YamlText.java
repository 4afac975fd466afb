package dev.skillway.app.config;

import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Text as a tree of nodes that know where they stand. No object is ever made of it, so that no text
 * can make one.
 *
 * @param file as it is told in messages
 */
record YamlText(String file) {
  /** What messages of the parser repeat of the text, which may be a secret. */
  private static final Pattern REPEATED =
      Pattern.compile("(alias|handle|version|hexadecimal numbers)\\b.*", Pattern.DOTALL);

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setSchema(new CoreSchema()).setAllowNonScalarKeys(true).build();

  /** The mapping that a text is; empty also where it says nothing. */
  Optional<MappingNode> mapping(String text, Consumer<Problem> problems) {
    try {
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      if (root.isEmpty() || root.get().getTag().equals(Tag.NULL)) {
        return Optional.empty();
      }
      if (root.get() instanceof MappingNode mapping) {
        return Optional.of(mapping);
      }
      problems.accept(
          Complaint.unreadable(
              "%s is no mapping. Write settings as KEY: VALUE, a line each.".formatted(file),
              position(root.get())));
    } catch (MarkedYamlEngineException broken) {
      problems.accept(
          broken
              .getProblemMark()
              .map(mark -> noYaml(told(broken), position(mark)))
              .orElseGet(() -> noYaml(told(broken), Position.whole(file))));
    } catch (YamlEngineException broken) {
      problems.accept(noYaml(firstLine(broken), Position.whole(file)));
    }
    return Optional.empty();
  }

  /** Where a node stands. */
  Position position(Node node) {
    return node.getStartMark().map(this::position).orElseGet(() -> Position.whole(file));
  }

  private Position position(Mark mark) {
    return new Position(file, new Place.LineColumn(mark.getLine() + 1L, mark.getColumn() + 1L));
  }

  private Problem noYaml(String why, Position position) {
    return Complaint.unreadable(
        "%s is no YAML here: %s. Mend that; values with : # { or quotes go into quotes."
            .formatted(file, REPEATED.matcher(why).replaceFirst("$1")),
        position);
  }

  private static String told(MarkedYamlEngineException broken) {
    String problem = broken.getProblem();
    return problem.startsWith("but ") ? broken.getContext() + ", " + problem : problem;
  }

  private static String firstLine(YamlEngineException broken) {
    return String.valueOf(broken.getMessage()).lines().findFirst().orElse("").strip();
  }
}

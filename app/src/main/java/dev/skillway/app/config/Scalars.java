package dev.skillway.app.config;

import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Values of the file that are no mappings: variables are put in, secrets are read.
 *
 * @param folder from which names of files count
 * @param warnings takes what is told and keeps nothing from being done
 */
record Scalars(
    YamlText yaml,
    Path folder,
    Blanks blanks,
    Consumer<Problem> problems,
    Consumer<String> warnings) {
  private static final String FILE = "file:";

  /** What the schema gives to values without a tag; the last to those with a blank. */
  private static final Set<Tag> TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.ENV_TAG);

  /** What stands there; empty where that is none, which is told then. */
  Optional<Written> read(String name, Kind<?> kind, Node node) {
    Position position = yaml.position(node);
    if (!(node instanceof ScalarNode scalar)) {
      String is = node instanceof SequenceNode ? "a list" : "a mapping";
      return wrong("%s is %s; it takes %s.".formatted(name, is, kind.form()), position);
    }
    if (!TAGS.contains(scalar.getTag())) {
      return wrong(
          "%s has a tag (!…), which means nothing here. Leave it out.".formatted(name), position);
    }
    if (scalar.getTag().equals(Tag.NULL)) {
      return wrong(
          "%s has no value; it takes %s. Write one, or leave the key out."
              .formatted(name, kind.form()),
          position);
    }
    return kind instanceof Kind.Hidden
        ? secret(name, scalar.getValue(), position)
        : filled(name, scalar.getValue(), position).map(filled -> written(kind, scalar, filled));
  }

  private Written written(Kind<?> kind, ScalarNode scalar, Blanks.Filled filled) {
    String text =
        kind instanceof Kind.File && !filled.text().isBlank()
            ? folder.resolve(filled.text()).toString()
            : filled.text();
    return new Written(text, scalar.getValue(), !scalar.isPlain() && !filled.isChanged());
  }

  private Optional<Blanks.Filled> filled(String name, String text, Position position) {
    Blanks.Filled filled = blanks.fill(text);
    if (filled.isBroken()) {
      problems.accept(
          Complaint.invalid(
              "%s has a ${ that names no variable. Write ${NAME}, or $${ where ${ is meant."
                  .formatted(name),
              position));
      return Optional.empty();
    }
    filled.unset().stream()
        .distinct()
        .forEach(variable -> problems.accept(unset(name, variable, position)));
    return filled.unset().isEmpty() ? Optional.of(filled) : Optional.empty();
  }

  private static Problem unset(String name, String variable, Position position) {
    return Complaint.missing(
        "%s needs the variable %s, which is not set, or empty. Set it in the environment."
            .formatted(name, variable),
        position);
  }

  /** What is written is repeated nowhere: it may be the secret. */
  private Optional<Written> secret(String name, String text, Position position) {
    if (text.startsWith(FILE)) {
      return filled(name, text.substring(FILE.length()), position)
          .flatMap(file -> held(name, file.text(), position));
    }
    if (Blanks.isOne(text)) {
      return filled(name, text, position).map(filled -> concealed(filled.text()));
    }
    return wrong(
        "%s is a secret and stands here in plain text. Write ${NAME} for a variable, or file:PATH."
            .formatted(name),
        position);
  }

  private Optional<Written> held(String name, String file, Position position) {
    if (file.isBlank() || file.indexOf('\0') >= 0) {
      return wrong("%s names no file. Write file:PATH.".formatted(name), position);
    }
    var secret = new SecretFile(folder.resolve(file), file);
    return switch (secret.read()) {
      case SecretFile.Content.Held(Secret(var text)) -> {
        secret.warning().ifPresent(warnings);
        yield Optional.of(concealed(text));
      }
      case SecretFile.Content.None(var why) -> {
        problems.accept(
            Complaint.missing(
                "%s needs the file %s, which %s. Paths count from the settings file."
                    .formatted(name, file, why),
                position));
        yield Optional.empty();
      }
    };
  }

  private static Written concealed(String secret) {
    return new Written(secret, Secret.MASK, false);
  }

  private Optional<Written> wrong(String detail, Position position) {
    problems.accept(Complaint.invalid(detail, position));
    return Optional.empty();
  }
}

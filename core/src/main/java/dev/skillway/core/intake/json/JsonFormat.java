package dev.skillway.core.intake.json;

import dev.skillway.core.intake.Beginning;
import dev.skillway.core.intake.Format;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Tabular;
import dev.skillway.core.intake.grammar.Bounds;
import dev.skillway.core.intake.grammar.Grammar;
import dev.skillway.core.intake.grammar.Keys;
import dev.skillway.core.intake.grammar.Node;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Problem;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** JSON of any shape (RFC 8259), also where it was encoded as a JSON string once more. */
public final class JsonFormat implements Format {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean isOfBodies() {
    return true;
  }

  /** A string that begins with a bracket is JSON that was encoded twice. */
  @Override
  public boolean recognises(Beginning beginning) {
    return beginning.startsWith("{") || beginning.startsWith("[") || isEncoded(beginning);
  }

  private static boolean isEncoded(Beginning beginning) {
    return beginning.startsWith("\"{") || beginning.startsWith("\"[");
  }

  @Override
  public Optional<Tabular> read(Given given, InputStream bytes, Consumer<Statement> sink)
      throws IOException, InterruptedException {
    try {
      Optional<Node> body = new Texts(given, new Keys(), sink).body(bytes.readAllBytes());
      if (body.isPresent()) {
        new Grammar(given, new Bounds(), sink).read(body.get());
      }
    } catch (CharConversionException _) {
      sink.accept(
          new Statement.Fault(
              Problem.of(
                  Code.FILE_NOT_TEXT, given.whole(), "It is not text in UTF-8. Save it so.")));
    }
    return Optional.empty();
  }
}

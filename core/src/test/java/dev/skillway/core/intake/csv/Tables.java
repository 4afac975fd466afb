package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Names;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Recognised;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Tabular;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tables for an org whose agents and skills are called by the names given. */
record Tables(Taken taken, Tabular tabular) {
  static Tables of(String text, String... skills) {
    return of(text.getBytes(StandardCharsets.UTF_8), Handling.LENIENT, Set.of(skills));
  }

  static Tables of(byte[] bytes, Handling handling, Set<String> skills) {
    var statements = new ArrayList<Statement>();
    var notices = new Notices(handling);
    var given = new Given("team", Endpoint.FILE, names(skills), notices);
    try {
      Recognised read = Taken.INTAKE.read(Taken.input(bytes), given, statements::add);
      return new Tables(
          new Taken(read.format(), statements, notices.list()),
          read.table().orElseThrow(() -> new AssertionError("no table: " + statements)));
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private static Names names(Set<String> skills) {
    return new Names() {
      @Override
      public @Nullable String agent(String reference) {
        return reference;
      }

      @Override
      public @Nullable String skill(String reference) {
        return skills.contains(reference) ? reference : null;
      }
    };
  }

  List<String> told() {
    return taken.told();
  }

  List<Statement.Wish> wishes() {
    return taken.all().stream()
        .<Statement.Wish>mapMulti(
            (statement, wishes) -> {
              if (statement instanceof Statement.Wish wish) {
                wishes.accept(wish);
              }
            })
        .toList();
  }

  /** The texts of the rows, each once. */
  List<String> texts() {
    return wishes().stream()
        .map(wish -> wish.origin().record())
        .distinct()
        .map(r -> r.text())
        .toList();
  }
}

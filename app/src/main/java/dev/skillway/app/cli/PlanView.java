package dev.skillway.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.json.Json;
import dev.skillway.core.export.CsvRows;
import dev.skillway.core.export.RowWriter;
import dev.skillway.core.plan.Effect;
import dev.skillway.core.plan.Guards;
import dev.skillway.core.plan.Step;
import dev.skillway.spi.change.Proficiency;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows a plan. */
final class PlanView {
  /** So many changes of each effect are shown as text; the other layouts show all. */
  private static final int SHOWN = 7;

  /** What matters most comes first. */
  private static final List<Effect> ORDER = List.of(Effect.REMOVE, Effect.UPDATE, Effect.ADD);

  private static final List<String> COLUMNS =
      List.of("agent", "skill", "effect", "before", "after", "implied");

  private final PrintStream out;
  private final Style style;

  PlanView(Terminal terminal) {
    this.out = terminal.out();
    this.style = new Style(terminal.colours());
  }

  void show(String org, Outline plan, Layout layout) throws IOException {
    show(org, plan, layout, Optional.empty());
  }

  /** Shows a plan that a guard speaks against; as JSON with all that it would take away. */
  void show(String org, Outline plan, Layout layout, Optional<Guards.Refusal> refusal)
      throws IOException {
    switch (layout) {
      case TEXT -> {
        InputView.text(out, plan.inputs(), plan.mode());
        text(org, plan);
      }
      case JSON -> json(org, plan, refusal);
      case CSV -> csv(plan);
    }
    out.flush();
  }

  private void text(String org, Outline plan) {
    out.printf(
        "Plan for %s: %s %,d add   %s %,d update   %s %,d remove   = %,d keep%n",
        org,
        style.green("+"),
        plan.count(Effect.ADD),
        style.yellow("~"),
        plan.count(Effect.UPDATE),
        style.red("-"),
        plan.count(Effect.REMOVE),
        plan.count(Effect.KEEP));
    var table = new TextTable("  ");
    for (Effect effect : ORDER) {
      plan.changes(effect).limit(SHOWN).forEach(write -> table.row(line(write)));
      if (plan.count(effect) > SHOWN) {
        table.row(List.of(sign(effect), "… %,d more".formatted(plan.count(effect) - SHOWN)));
      }
    }
    table.print(out);
    if (!plan.changesNothing()) {
      int calls = plan.calls().getAsInt();
      out.printf("It takes %,d call%s.%n", calls, calls == 1 ? "" : "s");
    }
  }

  private List<String> line(Step.Write write) {
    return List.of(
        sign(write.effect()),
        write.agent().name() + style.dim(" (" + write.agent().id() + ")"),
        write.skill().name(),
        level(write, write.before()),
        write.after() == null ? "" : "→ " + level(write, write.after()),
        write.implied() ? "(not named)" : "");
  }

  private String sign(Effect effect) {
    return switch (effect) {
      case ADD -> style.green("+");
      case UPDATE -> style.yellow("~");
      case REMOVE -> style.red("-");
      case KEEP -> "=";
    };
  }

  private static String level(Step.Write write, @Nullable Proficiency proficiency) {
    return proficiency == null ? "" : Levels.text(write.skill().scale(), proficiency);
  }

  private void csv(Outline plan) throws IOException {
    try (RowWriter rows =
        new CsvRows(new OutputStreamWriter(out, StandardCharsets.UTF_8), COLUMNS)) {
      for (var changes = plan.changes().all().iterator(); changes.hasNext(); ) {
        rows.write(values(changes.next()));
      }
    }
  }

  private static List<@Nullable String> values(Step.Write write) {
    List<@Nullable String> values = new ArrayList<>();
    values.add(write.agent().id());
    values.add(write.skill().id());
    values.add(write.effect().word());
    values.add(write.before() == null ? null : write.before().toString());
    values.add(write.after() == null ? null : write.after().toString());
    values.add(write.implied() ? "true" : null);
    return values;
  }

  private void json(String org, Outline plan, Optional<Guards.Refusal> refusal) throws IOException {
    Outline.Findings found = plan.findings();
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("org", org);
      InputView.json(json, plan.inputs(), plan.mode());
      json.writeObjectFieldStart("counts");
      for (Effect effect : Effect.values()) {
        json.writeNumberField(effect.word(), plan.count(effect));
      }
      json.writeEndObject();
      json.writeNumberField("calls", plan.changesNothing() ? 0 : plan.calls().getAsInt());
      if (plan.withheld() > 0) {
        json.writeNumberField("withheld", plan.withheld());
      }
      json.writeArrayFieldStart("changes");
      changes(json, plan.changes().all().iterator());
      json.writeEndArray();
      Json.problems(
          json,
          Stream.concat(found.problems().stream(), refusal.map(Guards.Refusal::problem).stream())
              .toList(),
          found.count() + (refusal.isPresent() ? 1 : 0));
      if (refusal.isPresent()) {
        json.writeArrayFieldStart("wouldRemove");
        changes(json, refusal.get().removals().iterator());
        json.writeEndArray();
      }
      Json.notices(json, found.notices());
      corrected(json, found);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void corrected(JsonGenerator json, Outline.Findings found) throws IOException {
    if (found.corrected().isPresent()) {
      json.writeObjectFieldStart("corrected");
      json.writeFieldName("body");
      json.writeRawValue(found.corrected().get());
      json.writeEndObject();
    }
  }

  private static void changes(JsonGenerator json, Iterator<Step.Write> changes) throws IOException {
    while (changes.hasNext()) {
      change(json, changes.next());
    }
  }

  private static void change(JsonGenerator json, Step.Write write) throws IOException {
    json.writeStartObject();
    json.writeStringField("agent", write.agent().id());
    json.writeStringField("skill", write.skill().id());
    json.writeStringField("effect", write.effect().word());
    Json.number(json, "before", write.before());
    Json.number(json, "after", write.after());
    if (write.implied()) {
      json.writeBooleanField("implied", true);
    }
    json.writeEndObject();
  }
}

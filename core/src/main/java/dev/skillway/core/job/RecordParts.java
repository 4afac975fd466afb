package dev.skillway.core.job;

import dev.skillway.core.resolve.Recorded;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.stage.JsonText;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of a change set, put together to parts, each when it is asked for. */
final class RecordParts implements Iterator<RecordPart> {
  private static final int MOST = 1_000;

  /** A part that has so many letters is ended. */
  private static final int LONG = 250_000;

  /** So many letters most records take. */
  private static final int USUAL = 160;

  private final Map<String, Integer> inputs = new HashMap<>();
  private final Iterator<Recorded> records;
  private @Nullable Recorded next;

  RecordParts(List<JobInput> inputs, Resolution resolution) {
    for (int i = 0; i < inputs.size(); i++) {
      this.inputs.putIfAbsent(inputs.get(i).name(), i);
    }
    records = resolution.records();
    advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public RecordPart next() {
    Recorded first = next;
    if (first == null) {
      throw new NoSuchElementException();
    }
    var texts = new JsonText(USUAL);
    texts.beginList();
    int size = 0;
    Recorded record = first;
    while (record != null && record.input().equals(first.input())) {
      texts.string(record.text());
      size++;
      record = advance();
      if (size == MOST || texts.length() >= LONG) {
        break;
      }
    }
    texts.endList();
    return new RecordPart(first.number(), inputs.getOrDefault(first.input(), 0), texts.toString());
  }

  private @Nullable Recorded advance() {
    next = records.hasNext() ? records.next() : null;
    return next;
  }
}

package dev.skillway.core.export;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;

/** JSON with each entry of a list on a line of its own: good to read, to search and to compare. */
public final class EntryPerLine {
  private EntryPerLine() {}

  public static PrettyPrinter printer() {
    return new DefaultPrettyPrinter()
        .withArrayIndenter(new DefaultIndenter(" ", "\n"))
        .withObjectIndenter(new DefaultPrettyPrinter.NopIndenter())
        .withSeparators(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.NONE));
  }
}

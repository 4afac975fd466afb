package dev.skillway.app.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Texts, and what each of them stands for; in the order in which they were written. */
public record Pairs(Map<String, String> byName) {
  public static final Pairs NONE = new Pairs(Map.of());

  public Pairs {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /**
   * A mapping in the file; in a variable {@code NAME=VALUE,NAME=VALUE}.
   *
   * @param values what each stands for
   */
  record Of(Kind<String> values) implements Kind<Pairs> {
    @Override
    public Class<Pairs> type() {
      return Pairs.class;
    }

    @Override
    public String form() {
      return "a mapping from text to " + values.form();
    }

    @Override
    public Checked<Pairs> check(String text) {
      var pairs = new LinkedHashMap<String, String>();
      for (String pair : text.split(",", -1)) {
        int end = pair.lastIndexOf('=');
        if (end <= 0) {
          return Checked.wrong("is not written as NAME=VALUE,NAME=VALUE");
        }
        String value = pair.substring(end + 1).strip();
        switch (values.check(value)) {
          case Checked.Right(var right) -> {
            if (pairs.put(pair.substring(0, end).strip(), right) != null) {
              return Checked.wrong("names one thing twice");
            }
          }
          case Checked.Wrong(var _, var suggestion) -> {
            return new Checked.Wrong<>(Optional.of("holds '%s'".formatted(value)), suggestion);
          }
        }
      }
      return Checked.right(new Pairs(pairs));
    }

    @Override
    public String text(Pairs pairs) {
      return pairs.byName().entrySet().stream()
          .map(pair -> pair.getKey() + "=" + pair.getValue())
          .collect(Collectors.joining(","));
    }
  }
}

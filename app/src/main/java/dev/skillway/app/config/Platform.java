package dev.skillway.app.config;

import dev.skillway.spi.change.Words;
import java.util.List;
import java.util.stream.Stream;

/** Where the agents and skills of an org are. */
public enum Platform {
  /** In Skillway's own store. */
  DIRECTORY;

  /** Its spelling in the file. */
  public String word() {
    return Words.of(this);
  }

  static List<String> words() {
    return Stream.of(values()).map(Platform::word).toList();
  }

  static Platform of(String word) {
    return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst().orElseThrow();
  }
}

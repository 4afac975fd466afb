package dev.skillway.app.snippet;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A client for which a program is written. */
public enum Target {
  CURL("skills.sh"),
  PYTHON("skills.py"),
  AXIOS("skills.mjs"),
  GUZZLE("skills.php"),
  DOTNET("Skills.cs"),
  N8N("skills.json"),
  STUDIO("skills.txt"),
  SERVICENOW("skills.js");

  private final String file;

  Target(String file) {
    this.file = file;
  }

  /** As the command line has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Target> of(String word) {
    return Stream.of(values()).filter(target -> target.word().equals(word)).findFirst();
  }

  /** What the program's file is called. */
  public String file() {
    return file;
  }

  Notation notation() {
    return switch (this) {
      case CURL -> Notations.SHELL;
      case PYTHON -> Notations.PYTHON;
      case AXIOS, N8N, SERVICENOW -> Notations.JAVASCRIPT;
      case GUZZLE -> Notations.PHP;
      case DOTNET -> Notations.CSHARP;
      case STUDIO -> Notations.STUDIO;
    };
  }
}

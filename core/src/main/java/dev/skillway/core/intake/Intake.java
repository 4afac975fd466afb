package dev.skillway.core.intake;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads inputs of every format that it was given. */
public final class Intake {
  private final List<Format> formats;

  /**
   * @param formats in the order in which they are asked; the last takes what no other recognises
   */
  public Intake(List<Format> formats) {
    this.formats = List.copyOf(formats);
  }

  /**
   * What came of reading an input.
   *
   * @param format the name of the format that recognised it; empty where none was asked
   * @param problems what made it, or the rest of it, unreadable
   */
  public record Reading(String format, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the whole input; every fault is a value. */
  public Reading read(Input input, Notices notices, Consumer<Statement> sink)
      throws InterruptedException {
    String name = input.name();
    if (isFolder(name)) {
      return unread(name, Code.FILE_IS_FOLDER, "'" + name + "' is a folder. Name a file in it.");
    }
    try (var in = new BufferedInputStream(input.opener().open(), 1 << 16)) {
      return read(name, in, notices, sink);
    } catch (NoSuchFileException | InvalidPathException _) {
      return unread(name, Code.FILE_MISSING, missing(name));
    } catch (AccessDeniedException _) {
      return unread(
          name,
          Code.FILE_UNREADABLE,
          "'" + name + "' may not be read by this user. Change its permissions or copy it.");
    } catch (IOException broken) {
      return unread(
          name,
          Code.FILE_UNREADABLE,
          "Reading '%s' broke off: %s. Nothing was planned; try again."
              .formatted(name, broken.getMessage()));
    }
  }

  private Reading read(
      String name, BufferedInputStream in, Notices notices, Consumer<Statement> sink)
      throws IOException, InterruptedException {
    Beginning beginning = Beginning.peek(in);
    List<Problem> unusable = unusable(name, beginning);
    if (!unusable.isEmpty()) {
      return new Reading("", unusable);
    }
    Format format =
        formats.stream()
            .filter(candidate -> candidate.recognises(beginning))
            .findFirst()
            .orElse(formats.getLast());
    return new Reading(format.name(), format.read(name, in, notices, sink));
  }

  private static List<Problem> unusable(String name, Beginning beginning) {
    String told = name.equals(Input.STDIN) ? "Standard input" : "'" + name + "'";
    if (beginning.isZip()) {
      return whole(
          name,
          Code.FILE_NOT_TEXT,
          told + " is an archive, perhaps an Excel workbook. Save its sheet as CSV (UTF-8).");
    }
    if (beginning.isUtf16()) {
      return whole(name, Code.FILE_NOT_TEXT, told + " is text in UTF-16. Save it as CSV in UTF-8.");
    }
    if (beginning.isBinary()) {
      return whole(
          name, Code.FILE_NOT_TEXT, told + " holds binary data. Give changes as CSV or JSON text.");
    }
    if (beginning.isBlank()) {
      return whole(
          name,
          Code.FILE_EMPTY,
          told + " is empty. A CSV file begins with the row agent,skill,proficiency.");
    }
    return List.of();
  }

  private static String missing(String name) {
    return "There is no file '%s' in %s. Check the name and the folder."
        .formatted(name, Path.of("").toAbsolutePath());
  }

  private static boolean isFolder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  private static Reading unread(String name, Code code, String detail) {
    return new Reading("", whole(name, code, detail));
  }

  private static List<Problem> whole(String name, Code code, String detail) {
    return List.of(Problem.of(code, Position.whole(name), detail));
  }
}

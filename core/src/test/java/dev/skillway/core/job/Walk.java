package dev.skillway.core.job;

import dev.skillway.core.TestStore;
import dev.skillway.core.audit.Author;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Input;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/** The whole way of a change set, over a real store with the contact centre of the samples. */
final class Walk implements AutoCloseable {
  final TestStore store;
  final JobRunner runner;
  private final Path folder;

  Walk(Path folder) {
    this(folder, InstantSource.fixed(TestStore.NOON));
  }

  Walk(Path folder, InstantSource clock) {
    this.folder = folder;
    this.store = TestStore.open(folder);
    this.runner =
        new JobRunner(
            store.store(), folder, clock, new JobIds(clock, new Random(7)), Author.of("tests"));
  }

  /** Applies rows of {@code agent,skill,proficiency,operation}, or a JSON body. */
  Job apply(Mode mode, String... texts) throws InterruptedException {
    return runner.run(store.org(), mode, prepare(mode, texts), _ -> {}).job();
  }

  Preparation prepare(Mode mode, String... texts) throws InterruptedException {
    List<Input> inputs =
        IntStream.range(0, texts.length).mapToObj(i -> input("team" + i, texts[i])).toList();
    return prepare(mode, inputs);
  }

  Preparation prepare(Mode mode, List<Input> inputs) throws InterruptedException {
    return new Preparer(store.store(), Taken.INTAKE)
        .prepare(
            store.org(), new ChangeRequest(inputs, mode, Handling.LENIENT, Endpoint.FILE), _ -> {});
  }

  /** Applies a file as it is. */
  Job applyFile(Mode mode, byte[] file) throws InterruptedException {
    return runner.run(store.org(), mode, prepareFile(mode, file), _ -> {}).job();
  }

  Preparation prepareFile(Mode mode, byte[] file) throws InterruptedException {
    return prepare(mode, List.of(new Input("team", () -> new ByteArrayInputStream(file))));
  }

  byte[] bytes(Job job, ResultKind kind) {
    try {
      return Files.readAllBytes(files(job, kind).getFirst());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The lines of a result file. */
  List<String> lines(Job job, ResultKind kind) {
    return text(job, kind).lines().toList();
  }

  String text(Job job, ResultKind kind) {
    try {
      return Files.readString(files(job, kind).getFirst());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  List<Path> files(Job job, ResultKind kind) {
    return Objects.requireNonNull(new ResultFiles(store.store(), folder).of(job).get(kind));
  }

  @Override
  public void close() {
    store.close();
  }

  private static Input input(String name, String text) {
    String whole = text.startsWith("{") ? text : "agent,skill,proficiency,operation\n" + text;
    return new Input(name, () -> new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)));
  }
}

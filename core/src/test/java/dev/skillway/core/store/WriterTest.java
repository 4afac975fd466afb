package dev.skillway.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {
  private static final int THREADS = 40;

  @TempDir private Path folder;

  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void write_fromManyThreadsAtOnce_isAllThere() throws Exception {
    List<Future<Org>> written = new ArrayList<>();
    var start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        String name = "org" + i;
        written.add(
            threads.submit(
                () -> {
                  start.await();
                  return store.write(handle -> Orgs.add(handle, name));
                }));
      }
      start.countDown();
    }
    for (int i = 0; i < THREADS; i++) {
      assertThat(written.get(i).get().name()).isEqualTo("org" + i);
    }
    assertThat(store.read(Orgs::names))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, THREADS).mapToObj(i -> "org" + i).toList());
  }

  @Test
  void write_oneOfManyFails_spoilsNoOther() throws Exception {
    List<Future<Org>> written = new ArrayList<>();
    var start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        boolean fails = i % 4 == 3;
        String name = "org" + i;
        written.add(
            threads.submit(
                () -> {
                  start.await();
                  return store.write(
                      handle -> {
                        Org org = Orgs.add(handle, name);
                        if (fails) {
                          throw new IllegalArgumentException("no " + name);
                        }
                        return org;
                      });
                }));
      }
      start.countDown();
    }
    for (int i = 0; i < THREADS; i++) {
      Future<Org> future = written.get(i);
      if (i % 4 == 3) {
        assertThatThrownBy(future::get)
            .isInstanceOf(ExecutionException.class)
            .hasRootCauseMessage("no org" + i);
      } else {
        assertThat(future.get().name()).isEqualTo("org" + i);
      }
    }
    assertThat(store.read(Orgs::names)).hasSize(THREADS * 3 / 4);
  }

  @Test
  void write_waitingTogether_isCommittedTogether() throws Exception {
    var busy = new CountDownLatch(1);
    var seenByOthers = new AtomicReference<List<String>>();
    var seenInside = new AtomicReference<List<String>>();
    var begun = new CountDownLatch(1);
    Thread first =
        writing(
            handle -> {
              begun.countDown();
              return awaiting(busy);
            });
    begun.await();
    Thread north = writing(handle -> Orgs.add(handle, "north"));
    waits(north);
    Thread south =
        writing(
            handle -> {
              seenInside.set(Orgs.names(handle));
              seenByOthers.set(store.read(Orgs::names));
              return Orgs.add(handle, "south");
            });
    waits(south);
    busy.countDown();
    for (Thread thread : List.of(first, north, south)) {
      thread.join();
    }
    assertThat(seenInside.get()).containsExactly("north");
    assertThat(seenByOthers.get()).isEmpty();
    assertThat(store.read(Orgs::names)).containsExactly("north", "south");
  }

  @Test
  void write_failed_isUndoneAndThrownAsItIs() {
    assertThatThrownBy(
            () ->
                store.write(
                    handle -> {
                      Orgs.add(handle, "north");
                      throw new IllegalArgumentException("changed my mind");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("changed my mind");
    assertThat(store.read(Orgs::names)).isEmpty();
  }

  private Thread writing(Work<Object> work) {
    return Thread.ofPlatform().start(() -> store.write(work));
  }

  private static Object awaiting(CountDownLatch latch) {
    try {
      latch.await();
      return latch;
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  /** Until the thread's write is handed over and waits for its turn. */
  private static void waits(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}

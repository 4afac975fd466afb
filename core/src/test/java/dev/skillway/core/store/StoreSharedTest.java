package dev.skillway.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreSharedTest {
  @TempDir private Path folder;

  @Test
  void write_twoStoresOfOneFolder_seeEachOther() throws Exception {
    try (Store one = Store.open(folder);
        Store other = Store.open(folder)) {
      one.write(handle -> Orgs.add(handle, "north"));
      other.write(handle -> Orgs.add(handle, "south"));
      assertThat(one.read(Orgs::names)).containsExactly("north", "south");
    }
  }

  @Test
  void write_afterAFullDisk_worksAgain() throws Exception {
    try (Store store = Store.open(folder)) {
      int pages = pragma(store, "PRAGMA page_count");
      pragma(store, "PRAGMA max_page_count = " + pages);
      assertThatThrownBy(() -> store.write(handle -> Orgs.add(handle, "x".repeat(1 << 20))))
          .isInstanceOf(StoreFailure.class);
      pragma(store, "PRAGMA max_page_count = 1000000");
      store.write(handle -> Orgs.add(handle, "south"));
      assertThat(store.read(Orgs::names)).containsExactly("south");
    }
  }

  private static int pragma(Store store, String pragma) throws InterruptedException {
    return store.write(handle -> handle.createQuery(pragma).mapTo(Integer.class).one());
  }
}

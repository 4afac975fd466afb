package dev.skillway.app.cli;

import dev.skillway.core.demo.Demo;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** Makes orgs that are to be there, and tells so. */
record Founding(Terminal terminal, InstantSource clock) {
  /** Makes those that are not there. */
  void ensure(Store store, Collection<String> names) {
    if (names.isEmpty()) {
      return;
    }
    List<String> there = store.read(Orgs::names);
    for (String name : names) {
      if (name.equals(Demo.NAME)) {
        demo(store);
      } else if (!there.contains(name) && make(store, name)) {
        terminal.err().printf("Made the org %s, which the settings name.%n", name);
      }
    }
  }

  /** Makes the sample org unless it is there. */
  void demo(Store store) {
    if (new Demo(clock).ensure(store)) {
      terminal.err().println("Made the org demo, a sample contact centre.");
    }
  }

  private static boolean make(Store store, String name) {
    return store.write(
        handle -> {
          boolean isMissing = Orgs.find(handle, name).isEmpty();
          if (isMissing) {
            Orgs.add(handle, name);
          }
          return isMissing;
        });
  }
}

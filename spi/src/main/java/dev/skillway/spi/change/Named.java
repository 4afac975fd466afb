package dev.skillway.spi.change;

/** What agents and skills have in common: an id and a name, neither of them blank. */
final class Named {
  private Named() {}

  static void require(String kind, String id, String name) {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          kind + " needs an id and a name: '" + id + "', '" + name + "'");
    }
  }
}

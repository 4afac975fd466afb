package dev.skillway.spi.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {
  @Test
  void toString_inAFile_namesFileAndPlace() {
    assertThat(Position.whole("team.csv")).hasToString("team.csv");
    assertThat(Position.cell("team.csv", 7, "skill")).hasToString("team.csv row 7 column skill");
    assertThat(Position.cell("team.csv", 7, null)).hasToString("team.csv row 7");
    assertThat(Position.pointer("body.json", "/items/0/skillId"))
        .hasToString("body.json /items/0/skillId");
    assertThat(Position.line("team.ndjson", 3, "/skillId"))
        .hasToString("team.ndjson line 3 /skillId");
    assertThat(Position.line("team.ndjson", 3, "")).hasToString("team.ndjson line 3");
    assertThat(new Position("body.json", new Place.LineColumn(3, 14)))
        .hasToString("body.json line 3 column 14");
  }

  @Test
  void toString_inARequest_namesThePlaceAlone() {
    assertThat(Position.whole("")).hasToString("");
    assertThat(Position.cell("", 7, "skill")).hasToString("row 7 column skill");
    assertThat(Position.pointer("", "/items/0")).hasToString("/items/0");
  }

  @Test
  void toString_rootOfABody_isTheBody() {
    assertThat(Position.pointer("body.json", "")).hasToString("body.json");
    assertThat(Position.pointer("", "")).hasToString("");
  }
}

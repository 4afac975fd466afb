package dev.skillway.core.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Taken;
import org.junit.jupiter.api.Test;

class CsvMarkTest {
  @Test
  void read_byteOrderMark_isNoPartOfTheHeader() {
    Taken taken = Taken.of("\uFEFFagent,skill,proficiency\nana,Billing,90\n");
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
  }
}

package dev.skillway.core.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Taken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvMarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"agent,skill,proficiency", "\"agent\",skill,proficiency"})
  void read_byteOrderMark_isNoPartOfTheHeader(String header) {
    Taken taken = Taken.of("\uFEFF" + header + "\nana,Billing,90\n");
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
  }
}

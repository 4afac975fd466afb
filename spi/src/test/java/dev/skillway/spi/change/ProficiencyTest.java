package dev.skillway.spi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProficiencyTest {
  @ParameterizedTest
  @ValueSource(strings = {"3", "3.0", "3.00", "0.3e1", "30e-1"})
  void of_sameNumberWrittenOtherwise_isEqual(String written) {
    assertThat(of(written)).isEqualTo(Proficiency.of(3)).hasSameHashCodeAs(Proficiency.of(3));
    assertThat(new Proficiency(new BigDecimal(written))).isEqualTo(Proficiency.of(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-4", "0.5", "127", "128", "1000", "-2.25", "123456789012345"})
  void toString_anyNumber_isPlain(String plain) {
    assertThat(of(plain)).hasToString(plain);
  }

  @Test
  void toString_numberWithExponent_isPlain() {
    assertThat(of("1.5e3")).hasToString("1500");
    assertThat(of("5E-1")).hasToString("0.5");
    assertThat(of("0e9")).hasToString("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789012345", "99999999999999.9", "1e14", "0.000000000000001"})
  void of_fifteenDigits_isTaken(String number) {
    assertThat(of(number).value()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890123456", "0.1234567890123456", "1e15", "1e-16"})
  void of_sixteenDigits_isRefused(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(number))
        .withMessage("more than 15 digits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", "-1e999999999", "1e2147483647", "1e-999999999", "7e-2147483647"})
  void of_hugeExponent_isRefusedAtOnce(String number) {
    refusedAtOnce(new BigDecimal(number));
  }

  @Test
  void of_tenThousandDigits_isRefusedAtOnce() {
    refusedAtOnce(new BigDecimal("9".repeat(10_000)));
    refusedAtOnce(new BigDecimal("0." + "9".repeat(10_000)));
  }

  @Test
  void compareTo_otherNumbers_followsTheirValue() {
    assertThat(of("0.5")).isLessThan(Proficiency.of(3)).isGreaterThan(of("-0.5"));
    assertThat(of("3.0")).isEqualByComparingTo(Proficiency.of(3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 90.5, 0.3, 99999999999.9999})
  void ofNullable_double_isTheNumberAsItIsWritten(double stored) {
    assertThat(Proficiency.ofNullable(stored)).isEqualTo(of(Double.toString(stored)));
  }

  @Test
  void ofNullable_anyKindOfNumber_isTheSame() {
    assertThat(Proficiency.ofNullable(90)).isEqualTo(Proficiency.of(90));
    assertThat(Proficiency.ofNullable(90L)).isEqualTo(Proficiency.of(90));
    assertThat(Proficiency.ofNullable(90.0)).isEqualTo(Proficiency.of(90));
    assertThat(Proficiency.ofNullable(new BigDecimal("90.00"))).isEqualTo(Proficiency.of(90));
  }

  @Test
  void ofNullable_null_isNull() {
    assertThat(Proficiency.ofNullable(null)).isNull();
  }

  private static Proficiency of(String number) {
    return Proficiency.of(new BigDecimal(number));
  }

  private static void refusedAtOnce(BigDecimal number) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> assertThatIllegalArgumentException().isThrownBy(() -> Proficiency.of(number)));
  }
}

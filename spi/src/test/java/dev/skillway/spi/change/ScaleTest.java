package dev.skillway.spi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
  private static final Scale HALVES = scale("0", "5", "0.5", Map.of(), null);

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.5", "2.50", "5", "5.0", "50e-1", "0e-999999999"})
  void fit_onAStep_isOnScale(String number) {
    assertThat(HALVES.fit(new BigDecimal(number))).isEqualTo(Scale.Fit.ON_SCALE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.5", "5.5", "-1e-999999999", "1e999999999", "-1e999999999"})
  void fit_beyondTheEnds_isOffRange(String number) {
    assertThat(fitAtOnce(HALVES, new BigDecimal(number))).isEqualTo(Scale.Fit.OFF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.2", "0.25", "4.999", "1e-999999999", "2.5000000001"})
  void fit_betweenTwoSteps_isOffStep(String number) {
    assertThat(fitAtOnce(HALVES, new BigDecimal(number))).isEqualTo(Scale.Fit.OFF_STEP);
  }

  @Test
  void fit_tenThousandDigits_isToldAtOnce() {
    assertThat(fitAtOnce(HALVES, new BigDecimal("9".repeat(10_000))))
        .isEqualTo(Scale.Fit.OFF_RANGE);
    assertThat(fitAtOnce(HALVES, new BigDecimal("0." + "3".repeat(10_000))))
        .isEqualTo(Scale.Fit.OFF_STEP);
    assertThat(fitAtOnce(HALVES, new BigDecimal("3." + "0".repeat(10_000))))
        .isEqualTo(Scale.Fit.ON_SCALE);
  }

  @Test
  void fit_stepsCountedFromMin_notFromZero() {
    Scale odd = scale("1", "9", "2", Map.of(), null);
    assertThat(odd.fit(new BigDecimal(3))).isEqualTo(Scale.Fit.ON_SCALE);
    assertThat(odd.fit(new BigDecimal(4))).isEqualTo(Scale.Fit.OFF_STEP);
    Scale shifted = scale("0.25", "2.25", "1", Map.of(), null);
    assertThat(shifted.fit(new BigDecimal("1.25"))).isEqualTo(Scale.Fit.ON_SCALE);
    assertThat(shifted.fit(new BigDecimal(1))).isEqualTo(Scale.Fit.OFF_STEP);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, 0,   the step must be above 0",
    "0, 5, -1,  the step must be above 0",
    "6, 5, 1,   min must not be above max",
    "0, 5, 2,   max must be whole steps above min",
    "0, 1, 0.3, max must be whole steps above min"
  })
  void new_brokenEnds_areRefusedWithTheRule(String min, String max, String step, String rule) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scale(min, max, step, Map.of(), null))
        .withMessage(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "-1", "0.5"})
  void new_levelOrDefaultOffTheScale_isRefusedWithTheRule(String off) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scale("0", "5", "1", Map.of("Expert", number(off)), null))
        .withMessage("the level Expert must be a value of the scale");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scale("0", "5", "1", Map.of(), number(off)))
        .withMessage("the default must be a value of the scale");
  }

  @Test
  void new_oneSingleValue_isAScale() {
    assertThat(Scale.of(1, 1).fit(BigDecimal.ONE)).isEqualTo(Scale.Fit.ON_SCALE);
  }

  @Test
  void levels_changedOutside_stayAsTheyWere() {
    var levels = new LinkedHashMap<String, Proficiency>();
    levels.put("Novice", Proficiency.of(1));
    Scale scale = scale("1", "5", "1", levels, null);
    levels.put("Expert", Proficiency.of(9));
    assertThat(scale.levels()).containsOnlyKeys("Novice");
  }

  @Test
  void level_ofThatVeryName_isItsValue() {
    Scale scale = named();
    assertThat(scale.level("Expert")).contains(Proficiency.of(5));
    assertThat(scale.level("expert")).isEmpty();
    assertThat(scale.nameOf(Proficiency.of(1))).contains("Novice");
    assertThat(scale.nameOf(Proficiency.of(3))).isEmpty();
  }

  @Test
  void hasWholeSteps_onlyForWholeNumbersOneByOne() {
    assertThat(Scale.of(0, 100).hasWholeSteps()).isTrue();
    assertThat(scale("0", "5", "1.0", Map.of(), null).hasWholeSteps()).isTrue();
    assertThat(HALVES.hasWholeSteps()).isFalse();
    assertThat(scale("0", "10", "2", Map.of(), null).hasWholeSteps()).isFalse();
    assertThat(scale("0.5", "2.5", "1", Map.of(), null).hasWholeSteps()).isFalse();
  }

  @Test
  void toString_anyScale_saysWhatItAdmits() {
    assertThat(Scale.of(0, 100)).hasToString("a whole number from 0 to 100");
    assertThat(HALVES).hasToString("a number from 0 to 5 in steps of 0.5");
    assertThat(named()).hasToString("a whole number from 1 to 5, or one of Novice, Expert");
  }

  private static Scale named() {
    var levels = new LinkedHashMap<String, Proficiency>();
    levels.put("Novice", Proficiency.of(1));
    levels.put("Expert", Proficiency.of(5));
    return scale("1", "5", "1", levels, Proficiency.of(3));
  }

  private static Scale scale(
      String min,
      String max,
      String step,
      Map<String, Proficiency> levels,
      @Nullable Proficiency byDefault) {
    return new Scale(number(min), number(max), number(step), Best.MAX, levels, byDefault);
  }

  private static Proficiency number(String number) {
    return Proficiency.of(new BigDecimal(number));
  }

  private static Scale.Fit fitAtOnce(Scale scale, BigDecimal number) {
    return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> scale.fit(number));
  }
}

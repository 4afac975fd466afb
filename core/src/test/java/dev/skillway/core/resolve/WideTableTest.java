package dev.skillway.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.core.Samples;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Best;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideTableTest {
  @Test
  void resolve_wideTable_isAChangeForEachCell() {
    assertThat(Understood.of("agent;billing;French\na1;90;Expert\na2;;/d\n").told())
        .containsExactly("assign a1 billing 90", "assign a1 french 5", "remove a2 french -");
  }

  @Test
  void resolve_cellThatSaysTwoThings_isUnclearAndTellsBoth() {
    Understood understood = Understood.of("agent,billing\na1,-\na2,n/a\n");
    assertThat(understood.told())
        .containsExactly("cell-unclear row 2 column billing", "cell-unclear row 3 column billing");
    assertThat(understood.problem().detail())
        .contains("leave the cell empty")
        .contains("write remove");
  }

  @Test
  void resolve_levelOfThatName_isNotUnclear() throws Exception {
    var none = Map.of("None", Proficiency.of(new java.math.BigDecimal(0)));
    Scale scale = Scale.of(0, 5);
    var named = new Scale(scale.min(), scale.max(), scale.step(), Best.MAX, none, null);
    var skill = new Skill("s1", "Sales", named, SkillState.ACTIVE);
    Catalog catalog = Catalog.of("demo", Samples.AGENTS, List.of(skill));
    var notices = new Notices(Handling.LENIENT);
    var resolver = new Resolver(catalog, Mode.MERGE, notices, Samples.spool());
    Taken.INTAKE.read(
        Taken.input("agent,Sales\na1,none\n"),
        new Given("team", Endpoint.FILE, catalog, notices),
        resolver::add);
    assertThat(Brief.resolved(resolver.resolution())).containsExactly("assign a1 s1 0");
    assertThat(Brief.notices(notices.list())).containsExactly("level-case 1: row 2 column Sales");
  }

  @Test
  void resolve_columnThatIsNoSkill_isToldWithTheNearestAndTheWayOut() {
    Understood understood = Understood.of("agent,billing,Frnch\na1,,4\n");
    assertThat(understood.told()).containsExactly("skill-unknown row 2 column Frnch");
    assertThat(understood.problem().suggestion()).isEqualTo("French");
    assertThat(understood.problem().detail()).endsWith("no proficiencies, leave it out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Expert", "50%", "3,5", "anything", "n/a"})
  void resolve_columnThatIsNearlyASkill_isOneWhateverStandsThere(String cell) {
    assertThat(Understood.of("agent;billing;Frnch\na1;;" + cell + "\n").told())
        .containsExactly("skill-unknown row 2 column Frnch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Expert", "novice", "50%", "3,5", "7"})
  void resolve_columnThatIsNoSkillAndHoldsLevels_isToldRatherThanPassedOver(String cell) {
    assertThat(Understood.of("agent;billing;Rank\na1;;" + cell + "\n").told())
        .containsExactly("skill-unknown row 2 column Rank");
  }
}

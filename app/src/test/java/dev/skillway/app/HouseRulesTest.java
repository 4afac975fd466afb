package dev.skillway.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullMarked;

/** The borders of ARCHITECTURE.md: which package may see which. */
@AnalyzeClasses(packages = "dev.skillway", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
  private static final String CORE = "dev.skillway.core.";

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CIRCLE =
      slices().matching("dev.skillway.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule SPI_SEES_THE_JDK_AND_JSPECIFY_ONLY =
      classes()
          .that()
          .resideInAPackage("dev.skillway.spi..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.skillway.spi..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule CORE_DOES_NOT_SEE_THE_PROGRAM =
      noClasses()
          .that()
          .resideInAPackage("dev.skillway.core..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.skillway.app..");

  @ArchTest
  static final ArchRule NEAREST_SEES_THE_JDK_AND_JSPECIFY_ONLY =
      classes()
          .that()
          .resideInAPackage(CORE + "nearest..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(CORE + "nearest..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule STAGE_SEES_SPI_AND_NO_STEP =
      classes()
          .that()
          .resideInAPackage(CORE + "stage..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              CORE + "stage..", "dev.skillway.spi..", "it.unimi.dsi..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule GRAMMAR_DOES_NOT_SEE_THE_TEXT_THAT_IT_READS =
      step("intake.grammar..", "intake.json..", "intake.csv..");

  @ArchTest
  static final ArchRule INTAKE_SEES_NO_LATER_STEP =
      step(
          "intake..",
          "resolve..",
          "plan..",
          "correct..",
          "execute..",
          "job..",
          "directory..",
          "store..");

  @ArchTest
  static final ArchRule RESOLVE_SEES_NO_LATER_STEP =
      step("resolve..", "plan..", "execute..", "job..", "directory..", "store..");

  @ArchTest
  static final ArchRule PLAN_SEES_NO_LATER_STEP =
      step("plan..", "execute..", "job..", "directory..", "store..");

  @ArchTest static final ArchRule EXECUTE_SEES_NO_JOB = step("execute..", "job..");

  @ArchTest
  static final ArchRule DIRECTORY_IS_A_PLATFORM_AND_SEES_NO_STEP =
      step("directory..", "intake.json..", "intake.csv..", "resolve..", "plan..", "execute..");

  @ArchTest static final ArchRule STORE_SEES_NO_STEP = step("store..", "intake..", "plan..");

  @ArchTest
  static final ArchRule PLAN_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage(CORE + "plan..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.nio..", "java.sql..", "java.net..", "org.jdbi..")
                  .or(assignableTo(InputStream.class))
                  .or(assignableTo(OutputStream.class))
                  .or(assignableTo(Clock.class)));

  @ArchTest
  static final ArchRule SQL_STAYS_WITH_WHAT_LASTS =
      noClasses()
          .that(
              resideInAPackage("dev.skillway..")
                  .and(
                      not(
                          resideInAnyPackage(
                              CORE + "store..",
                              CORE + "directory..",
                              CORE + "job..",
                              CORE + "execute..",
                              CORE + "demo..",
                              CORE + "access..",
                              CORE + "audit..",
                              CORE + "requests.."))))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Connection.class);

  @ArchTest
  static final ArchRule TIME_COMES_BY_CONSTRUCTOR =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes()
          .that()
          .resideInAPackage("dev.skillway..")
          .should(new BeNullMarked(NullMarked.class));

  private static ArchRule step(String step, String... later) {
    String[] hidden = new String[later.length];
    for (int i = 0; i < later.length; i++) {
      hidden[i] = CORE + later[i];
    }
    return noClasses()
        .that()
        .resideInAPackage(CORE + step)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(hidden);
  }
}

package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  @TempDir private Path folder;
  private Checkout checkout;

  @BeforeEach
  void withAJdk() throws IOException {
    checkout = new Checkout(folder);
    checkout.put("SKILLWAY_JAVA_HOME", checkout.jdk("jdk", 25).toString());
  }

  @Test
  void start_theFirstTime_buildsAndRuns() throws IOException {
    Run run = checkout.start("get", "-o", "csv").exits(0).tells("building");

    assertThat(checkout.builds())
        .singleElement()
        .asString()
        .contains("package", "-Dmaven.test.skip");
    run.prints("<-jar>\n<" + checkout.home + "/app/target/skillway.jar>\n<get>\n<-o>\n<csv>\n");
  }

  @Test
  void start_theSecondTime_doesNotCallMaven() throws IOException {
    checkout.start("get").exits(0);

    assertThat(checkout.start("get").exits(0).err()).isEmpty();

    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void start_afterASourceWasTouched_buildsAgain() throws IOException {
    for (String file :
        List.of(
            "core/src/main/java/Some.java",
            "app/pom.xml",
            "pom.xml",
            "docs/openapi.yaml",
            "docs/problems/some.md")) {
      checkout.start("get").exits(0);
      int builds = checkout.builds().size();

      touch(file);
      checkout.start("get").exits(0);

      assertThat(checkout.builds()).as(file).hasSize(builds + 1);
      Files.setLastModifiedTime(checkout.home.resolve(file), FileTime.from(Instant.EPOCH));
    }
  }

  @Test
  void start_afterATestWasTouched_doesNotCallMaven() throws IOException {
    checkout.start("get").exits(0);
    touch("core/src/test/java/SomeTest.java");

    checkout.start("get").exits(0);

    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void start_afterASourceWasEditedDuringTheBuild_buildsAgain() throws IOException {
    checkout.maven(
        """
        #!/bin/sh
        echo "$*" >>"$CALLS"
        mkdir -p app/target
        touch core/src/main/java/Some.java
        echo jar >app/target/skillway.jar
        """);

    checkout.start("get").exits(0);
    checkout.start("get").exits(0);

    assertThat(checkout.builds()).hasSize(2);
  }

  @Test
  void start_whenTheBuildFails_showsItsEndAndDoesNotRun() throws IOException {
    checkout.maven(
        """
        #!/bin/sh
        echo "$*" >>"$CALLS"
        for line in 1 2 3; do echo "[ERROR] cannot find symbol $line"; done
        exit 1
        """);

    Run run = checkout.start("get").exits(1).tells("cannot find symbol 3", "the build failed");
    assertThat(run.out()).isEmpty();

    checkout.start("get").exits(1);
    assertThat(checkout.builds()).hasSize(2);
  }

  @Test
  void start_whenMavenItselfDoesNotStart_showsWhy() throws IOException {
    checkout.maven("#!/bin/sh\necho 'The JAVA_HOME environment variable is wrong' >&2\nexit 1\n");

    checkout.start("get").exits(1).tells("The JAVA_HOME environment variable is wrong");
  }

  @Test
  void start_whenTheBuildFails_leavesNothingBehind() throws IOException {
    checkout.maven("#!/bin/sh\nexit 1\n");

    checkout.start("get").exits(1);

    try (Stream<Path> left = Files.list(checkout.home.resolve("target"))) {
      assertThat(left).noneMatch(file -> file.toString().contains("began"));
    }
  }

  @Test
  void start_withoutMaven_saysHowToInstallIt() throws IOException {
    Files.delete(checkout.tools.resolve("mvn"));

    checkout.start("get").exits(1).tells("Maven is needed", "apt install maven");
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void start_twiceAtOnce_buildsOnce() throws IOException {
    checkout.maven(
        """
        #!/bin/sh
        echo "$*" >>"$CALLS"
        mkdir -p app/target
        read -r go <"$GATE"
        echo jar >app/target/skillway.jar
        """);
    Path gate = folder.resolve("gate");
    Child.run(new ProcessBuilder("mkfifo", gate.toString()), "").exits(0);
    checkout.put("GATE", gate.toString());

    Process first = silently();
    Process second = silently();
    // Opens once a build waits there; a second build would wait there for ever.
    Files.writeString(gate, "go\n");

    assertThat(Child.await(first)).isZero();
    assertThat(Child.await(second)).isZero();
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void options_areGivenToTheJvm() {
    checkout.put("SKILLWAY_JAVA_OPTS", "-Xmx4g -Dkey=value");

    checkout.start("get").exits(0).prints("<-Xmx4g>\n<-Dkey=value>\n<-jar>");
  }

  @Test
  void arguments_reachTheProgramAsTheyAre() {
    checkout
        .start("apply", "two words.csv", "*", "", "$HOME", "a\"b'c", "Ștefan")
        .exits(0)
        .prints("<apply>\n<two words.csv>\n<*>\n<>\n<$HOME>\n<a\"b'c>\n<Ștefan>\n");
  }

  @Test
  void start_throughLinksAndFromElsewhere_findsItsFolder() throws IOException {
    Path link = folder.resolve("bin");
    Files.createSymbolicLink(link, Path.of("check out/skillway"));
    Path linkToLink = folder.resolve("link");
    Files.createSymbolicLink(linkToLink, link);

    checkout.startAs(linkToLink, "get").exits(0).prints("<" + checkout.home + "/app/target/");
    checkout.startAs(Path.of("./bin"), "get").exits(0);
    checkout.put("PATH", checkout.tools + ":" + folder);
    checkout.startAs(Path.of("sh"), "-c", "bin get").exits(0);
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void exit_isThatOfTheProgram() throws IOException {
    Files.writeString(folder.resolve("jdk/bin/java"), "#!/bin/sh\nexit 3\n");

    checkout.start("get").exits(3);
  }

  private Process silently() throws IOException {
    return checkout
        .builder(checkout.home.resolve("skillway"), "get")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void touch(String file) throws IOException {
    FileTime built = Files.getLastModifiedTime(checkout.home.resolve("app/target/skillway.built"));
    Files.setLastModifiedTime(
        checkout.home.resolve(file), FileTime.from(built.toInstant().plusSeconds(1)));
  }
}

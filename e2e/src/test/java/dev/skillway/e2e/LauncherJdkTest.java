package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherJdkTest {
  @TempDir private Path folder;
  private Checkout checkout;

  @BeforeEach
  void inAFreshCheckout() throws IOException {
    checkout = new Checkout(folder);
  }

  @Test
  void start_withoutAJdk_namesWhatToInstallAndDoesNotBuild() throws IOException {
    checkout
        .start("get")
        .exits(1)
        .tells(
            "no JDK 25", "openjdk-25-jdk", "SKILLWAY_JAVA_HOME", folder.resolve("jvms").toString());

    assertThat(checkout.builds()).isEmpty();
  }

  @Test
  void start_withOlderJdksOnly_namesWhatToInstall() throws IOException {
    checkout.put("JAVA_HOME", checkout.jdk("old", 21).toString());
    checkout.jdk("jvms/jdk-17", 17);

    checkout.start("get").exits(1).tells("no JDK 25");
  }

  @Test
  void start_withARuntimeThatCannotCompile_namesWhatToInstall() throws IOException {
    Path jre = checkout.jdk("jvms/jre-25", 25);
    Files.delete(jre.resolve("bin/javac"));

    checkout.start("get").exits(1).tells("no JDK 25");
  }

  @Test
  void start_withManyJdks_takesThemInOrder() throws IOException {
    checkout.put("SKILLWAY_JAVA_HOME", checkout.jdk("own", 25).toString());
    checkout.put("JAVA_HOME", checkout.jdk("java home", 26).toString());
    Path onPath = checkout.jdk("on-path", 25);
    Files.createSymbolicLink(checkout.tools.resolve("javac"), onPath.resolve("bin/javac"));
    Path installed = checkout.jdk("jvms/jdk-25", 25);
    checkout.jdk("home/.sdkman/candidates/java/25-tem", 25);

    checkout.start("get").exits(0).prints("jdk=own\n");
    checkout.remove("SKILLWAY_JAVA_HOME");
    checkout.start("get").exits(0).prints("jdk=java home\n");
    checkout.remove("JAVA_HOME");
    checkout.start("get").exits(0).prints("jdk=on-path\n");
    Files.delete(checkout.tools.resolve("javac"));
    checkout.start("get").exits(0).prints("jdk=jvms/jdk-25\n");
    Files.delete(installed.resolve("bin/javac"));
    checkout.start("get").exits(0).prints("jdk=home/.sdkman/candidates/java/25-tem\n");
  }

  @Test
  void start_withAnOldJdkFirst_goesOnToANewEnoughOne() throws IOException {
    checkout.put("SKILLWAY_JAVA_HOME", checkout.jdk("old", 21).toString());
    checkout.put("JAVA_HOME", folder.resolve("gone").toString());
    checkout.jdk("jvms/jdk-17", 17);
    checkout.jdk("jvms/jdk-26", 26);

    checkout.start("get").exits(0).prints("jdk=jvms/jdk-26\n");
  }

  @Test
  void start_withAJdkWithoutAReleaseFile_asksItForItsVersion() throws IOException {
    Path jdk = checkout.jdk("plain", 25);
    Files.delete(jdk.resolve("release"));
    Files.writeString(
        jdk.resolve("bin/java"),
        """
        #!/bin/sh
        [ "$1" = -version ] && echo 'openjdk version "25.0.1" 2026' >&2
        echo plain
        """);
    checkout.put("SKILLWAY_JAVA_HOME", jdk.toString());

    checkout.start("get").exits(0).prints("plain");
  }

  @Test
  void start_withoutAHome_looksElsewhere() throws IOException {
    checkout.remove("HOME");
    checkout.jdk("jvms/jdk-25", 25);

    checkout.start("get").exits(0).prints("jdk=jvms/jdk-25\n");
  }

  @Test
  void build_isToldOfTheJdkThatWasFound() throws IOException {
    Path jdk = checkout.jdk("somewhere", 25);
    checkout.put("SKILLWAY_JAVA_HOME", jdk.toString());
    checkout.maven("#!/bin/sh\necho \"$JAVA25_HOME\" >\"$CALLS\"\nexit 1\n");

    checkout.start("get").exits(1);

    assertThat(checkout.builds()).containsExactly(jdk.toString());
  }
}

package io.daybreak.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code daybreak}, run as a process. */
class LauncherTest {
    private static final String BATCH_JOBS = "daybreak/batch-jobs/";

    @TempDir
    Path folder;

    /** Which Java. */
    @Nested
    class Jdk {
        private Machine machine;

        @BeforeEach
        void place() throws IOException {
            machine = Machine.in(folder);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "usr/lib/jvm/temurin-25",
                    "opt/jdk-25",
                    "home/.jdks/temurin-25",
                    "home/.sdkman/candidates/java/25"
                })
        void aJdk17InJavaHomeIsPassedOverForA25InAUsualFolder(String place) throws IOException, InterruptedException {
            String old = machine.jdk("srv/jdk-17", "17.0.1");
            String found = machine.jdk(place, "25.0.1");
            machine.launch(
                    Map.of("JAVA_HOME", old, "HOME", machine.path("home").toString()), "daybreak/daybreak", "runs");
            assertThat(machine.calls().getFirst()).startsWith("mvn " + found + " ");
            assertThat(machine.calls().getLast()).startsWith(found + "/bin/java ");
        }

        @Test
        void javaHomeComesBeforeOthers() throws IOException, InterruptedException {
            machine.jdk("opt/jdk-25", "25.0.1");
            String chosen = machine.jdk("srv/mine", "25.0.2");
            machine.launch(Map.of("JAVA_HOME", chosen), "daybreak/daybreak", "runs");
            assertThat(machine.calls().getLast()).startsWith(chosen + "/bin/java ");
        }

        @Test
        void theJdkOfALinkOnThePathIsFound() throws IOException, InterruptedException {
            String found = machine.jdk("srv/jdk-25", "25.0.1");
            machine.link("bin/javac", "srv/jdk-25/bin/javac");
            machine.launch("runs");
            assertThat(machine.calls().getLast()).startsWith(found + "/bin/java ");
        }

        @Test
        void withoutAJdk25TheMachineLacksSomething() throws IOException, InterruptedException {
            String old = machine.jdk("opt/jdk-17", "17.0.1");
            machine.runtime("opt/jre-25", "25.0.1");
            var launch = machine.launch(Map.of("JAVA_HOME", old), "daybreak/daybreak", "runs");
            assertThat(launch.exit()).isEqualTo(3);
            assertThat(launch.error())
                    .isEqualTo("daybreak: cannot start: no JDK 25 in JAVA_HOME, on the PATH or in the usual folders;"
                            + " install one (for example Temurin 25) or set JAVA_HOME\n");
            assertThat(machine.calls()).isEmpty();
        }
    }

    /** When it builds. */
    @Nested
    class Build {
        private Machine machine;

        @BeforeEach
        void place() throws IOException {
            machine = Machine.in(folder);
            machine.jdk("opt/jdk-25", "25.0.1");
        }

        @Test
        void isDoneOnceWhileNothingChanges() throws IOException, InterruptedException {
            assertThat(machine.launch("runs").error()).startsWith("daybreak: building");
            assertThat(machine.launch("runs").error()).isEmpty();
            assertThat(machine.builds()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "pom.xml",
                    "features/pom.xml",
                    "grounding/src/main/Grounding.java",
                    "batch-jobs/src/main/Jobs.java",
                    "sql/query.sql",
                    "report-templates/mail.ftl"
                })
        void isDoneAgainAfterAChangeOf(String source) throws IOException, InterruptedException {
            machine.launch("runs");
            machine.touch("daybreak/" + source);
            machine.launch("runs");
            assertThat(machine.builds()).isEqualTo(2);
        }

        @Test
        void isDoneAgainForWhatWasWrittenMeanwhile() throws IOException, InterruptedException {
            // Not in the very tick of the clock in which the build began.
            machine.maven("sleep 0.1; : >" + machine.path("daybreak/sql/query.sql"));
            machine.launch("runs");
            machine.maven("");
            machine.launch("runs");
            assertThat(machine.builds()).isEqualTo(2);
        }

        @Test
        void needsMavenAndSaysSo() throws IOException, InterruptedException {
            machine.remove("bin/mvn");
            var launch = machine.launch("runs");
            assertThat(launch.exit()).isEqualTo(3);
            assertThat(launch.error())
                    .isEqualTo("daybreak: cannot build: there is no mvn on the PATH; install Maven 3.8 or newer\n");
            assertThat(machine.calls()).isEmpty();
        }

        @Test
        void thatFailsShowsTheEndOfItsLogAndIsTriedAgain() throws IOException, InterruptedException {
            machine.maven("for line in $(seq 50); do echo \"line $line\"; done; exit 9");
            var launch = machine.launch("runs");
            assertThat(launch.exit()).isEqualTo(1);
            assertThat(launch.error().lines().skip(1))
                    .hasSize(41)
                    .startsWith("line 11")
                    .endsWith(
                            "line 50",
                            "daybreak: cannot build; the whole log is "
                                    + machine.path(BATCH_JOBS + "target/build.log"));
            assertThat(machine.calls()).as("nothing was started").hasSize(1);
            machine.launch("runs");
            assertThat(machine.builds()).isEqualTo(2);
        }

        @Test
        void isDoneWhereThereIsNoFlock() throws IOException, InterruptedException {
            machine.remove("bin/flock");
            assertThat(machine.launch("runs").exit()).isEqualTo(7);
            assertThat(machine.builds()).isEqualTo(1);
        }
    }

    /** What is started. */
    @Nested
    class Start {
        @Test
        void handsOnArgumentsAndTheExitCode() throws IOException, InterruptedException {
            Machine machine = Machine.in(folder);
            machine.jdk("opt/jdk-25", "25.0.1");
            assertThat(machine.launch("sql", "SELECT  1").exit()).isEqualTo(7);
            assertThat(machine.calls().getLast())
                    .endsWith(" -jar " + machine.path(BATCH_JOBS + "target/daybreak.jar") + " sql SELECT  1");
        }

        @Test
        void ofAnInstalledCopyNeedsARuntimeAloneAndBuildsNothing() throws IOException, InterruptedException {
            Machine machine = Machine.installed(folder);
            String runtime = machine.runtime("opt/java/openjdk", "25.0.1");
            assertThat(machine.launch("runs").error()).isEmpty();
            assertThat(machine.calls()).singleElement().asString().startsWith(runtime + "/bin/java ");
        }

        @Test
        void goesThroughALinkAndNeedsNoHome() throws IOException, InterruptedException {
            Machine machine = Machine.installed(folder);
            machine.runtime("opt/java/openjdk", "25.0.1");
            machine.link("usr/local/bin/daybreak", "daybreak/daybreak");
            assertThat(machine.launch(Map.of(), "usr/local/bin/daybreak", "runs")
                            .exit())
                    .isEqualTo(7);
            assertThat(machine.calls().getLast())
                    .endsWith(" -jar " + machine.path(BATCH_JOBS + "target/daybreak.jar") + " runs");
        }
    }
}

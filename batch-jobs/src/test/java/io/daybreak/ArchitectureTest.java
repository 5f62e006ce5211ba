package io.daybreak;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rooms and the one way that dependencies run between them. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.daybreak");

    @Test
    void theImporterSeesTheClassesOfAllModules() {
        assertThat(CLASSES.size()).isGreaterThan(700);
        assertThat(CLASSES.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> name.startsWith("io.daybreak.features."))
                .anyMatch(name -> name.startsWith("io.daybreak.grounding."))
                .contains("io.daybreak.cli");
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("io.daybreak.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void featuresKnowNeitherGroundingNorSpringNorDatabasesNorFiles() {
        noClasses()
                .that()
                .resideInAPackage("io.daybreak.features..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.daybreak.grounding..",
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "com.clickhouse..")
                .check(CLASSES);
    }

    @Test
    void featuresAndGroundingTakeValuesAndNeitherFilesNorTheNetwork() {
        noClasses()
                .that()
                .resideInAnyPackage("io.daybreak.features..", "io.daybreak.grounding..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccess).*")
                .check(CLASSES);
    }

    @Test
    void theWarehouseAloneHoldsADataSourceButForTheJobRepository() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.daybreak.warehouse..", "io.daybreak.jobs.repository..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sql..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.sql.DriverManager.class)
                .check(CLASSES);
    }

    @Test
    void idsAreHashesOfContentAndNeverRandom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.daybreak.warehouse.embedded..")
                .should()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.security.SecureRandom.class)
                .check(CLASSES);
    }

    @Test
    void groundingKnowsNeitherTheApplicationNorSpringNorDatabases() {
        noClasses()
                .that()
                .resideInAPackage("io.daybreak.grounding..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.daybreak.source..",
                        "io.daybreak.warehouse..",
                        "io.daybreak.briefing..",
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "com.clickhouse..")
                .check(CLASSES);
    }

    @Test
    void theWarehouseAloneKnowsTheDriverAndWithTheJobRepositoryItsMigrations() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.daybreak.warehouse..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.clickhouse..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.daybreak.warehouse..", "io.daybreak.jobs..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.flywaydb..")
                .check(CLASSES);
    }

    @Test
    void theEngineProcessAloneKnowsNativeCode() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.daybreak.warehouse.embedded.process..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.foreign..")
                .check(CLASSES);
    }

    /**
     * {@code chdb_connect} lets the library take the JVM's signals, and {@code chdb_query_n} cuts inline data without an error.
     * Class files, unlike sources, hold no comments: what stands in them could be looked up.
     */
    @Test
    void ofTheLibraryNothingIsCalledButTheServerAndWhatItNeeds() throws IOException {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            try (InputStream in =
                    type.getSource().orElseThrow().getUri().toURL().openStream()) {
                Pattern.compile("chdb_\\w+")
                        .matcher(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .results()
                        .forEach(found -> names.add(found.group()));
            }
        }
        assertThat(names)
                .containsExactly("chdb_query_cmdline", "chdb_result_error", "chdb_set_signal_handlers_enabled");
    }

    @Test
    void nothingButTheCommandLineAndTheEngineProcessReadsTheClockOfTheMachine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.daybreak.cli..", "io.daybreak.warehouse.embedded..")
                .should()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callConstructor(java.util.Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}

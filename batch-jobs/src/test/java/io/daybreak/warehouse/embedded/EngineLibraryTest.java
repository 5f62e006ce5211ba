package io.daybreak.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching the library, by processes like a user's, from an npm of the test's own. */
class EngineLibraryTest {
    @TempDir
    Path folder;

    private Path cache = Path.of("");
    private Path programs = Path.of("");
    private String integrity = "";

    @BeforeEach
    void makePackage() throws IOException, InterruptedException, NoSuchAlgorithmException {
        cache = folder.resolve("cache");
        programs = Files.createDirectory(folder.resolve("programs"));
        Path contents = Files.createDirectory(folder.resolve("package"));
        Files.writeString(contents.resolve("libchdb.so"), "a library");
        new ProcessBuilder("tar", "-czf", "lib-1.tgz", "package")
                .directory(folder.toFile())
                .start()
                .waitFor();
        byte[] archive = Files.readAllBytes(folder.resolve("lib-1.tgz"));
        integrity = "sha512-"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-512").digest(archive));
    }

    /** An npm that notes each call and then does this; {@code $4} is where archives go. */
    private void npm(String script) throws IOException {
        Path npm = programs.resolve("npm");
        Files.writeString(npm, "#!/bin/sh\necho called >> " + folder.resolve("calls") + "\n" + script + "\n");
        Files.setPosixFilePermissions(npm, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process user(String path) throws IOException {
        ProcessBuilder user = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                FetchingUser.class.getName(),
                cache.toString(),
                integrity);
        user.environment().put("PATH", path);
        return user.redirectErrorStream(true).start();
    }

    private String withNpm() {
        return programs + File.pathSeparator + System.getenv("PATH");
    }

    private static String said(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Path library() {
        return cache.resolve("lib-1").resolve("libchdb.so");
    }

    @Test
    void twoCommandsAtOnceFetchOnce() throws IOException, InterruptedException {
        npm("sleep 1; cp " + folder.resolve("lib-1.tgz") + " \"$4\"");

        Process one = user(withNpm());
        Process other = user(withNpm());

        assertThat(said(one)).contains(library() + "\n");
        assertThat(said(other)).contains(library() + "\n");
        assertThat(library()).hasContent("a library");
        assertThat(folder.resolve("calls")).hasContent("called");
        assertThat(cache.resolve("lib-1").resolve("fetching")).doesNotExist();
    }

    @Test
    void aPackageThatWasTamperedWithIsRefusedAndNothingOfItKept() throws IOException, InterruptedException {
        npm("cp " + folder.resolve("lib-1.tgz") + " \"$4\"; echo more >> \"$4/lib-1.tgz\"");

        assertThat(said(user(withNpm())))
                .contains("Cannot trust lib@1: its SHA-512 is sha512-")
                .contains("and not the pinned " + integrity)
                .contains("Try again, from another network or registry");
        assertThat(cache.resolve("lib-1")).isDirectoryNotContaining("glob:**{fetching,libchdb.so}");
    }

    @Test
    void withoutNpmTheMessageSaysWhatToInstallOrSet() throws IOException, InterruptedException {
        assertThat(said(user(programs.toString())))
                .contains("Cannot fetch the embedded ClickHouse with 'npm pack")
                .contains("install npm and tar and allow the npm registry, or name a libchdb in"
                        + " daybreak.warehouse.library, or a ClickHouse server in daybreak.warehouse.url");
        assertThat(library()).doesNotExist();
    }

    @Test
    void anNpmThatFailsOrBringsNothingIsQuoted() throws IOException, InterruptedException {
        npm("echo E404 not in this registry; exit 1");
        assertThat(said(user(withNpm()))).contains("it ended with 1: E404 not in this registry; install npm");

        npm("exit 0");
        assertThat(said(user(withNpm()))).contains("npm ended well and wrote no archive");
    }

    @Test
    void whatAKilledFetchLeftIsNoHindrance() throws IOException, InterruptedException {
        Path left = Files.createDirectories(cache.resolve("lib-1").resolve("fetching"));
        Files.writeString(left.resolve("lib-0.tgz"), "half");
        npm("cp " + folder.resolve("lib-1.tgz") + " \"$4\"");

        assertThat(said(user(withNpm()))).contains(library() + "\n");
    }
}

package io.daybreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportRepositoryTest {
    private static final Instant END = Instant.parse("2026-11-20T15:00:00Z");

    @TempDir
    Path folder;

    private EditionFiles edition(int number, String text) throws IOException {
        Path edition = folder.resolve("editions").resolve(Integer.toString(number));
        Files.createDirectories(edition.resolve("charts"));
        Files.writeString(edition.resolve("briefing.md"), text + " ![c](charts/issue-1.png)\n");
        Files.writeString(edition.resolve("briefing.ko.md"), "한국어\n");
        Files.write(edition.resolve("charts/issue-1.png"), new byte[] {1, 2, 3});
        return new EditionFiles(LocalDate.parse("2026-11-20"), number, edition);
    }

    private Path reports() {
        return folder.resolve("reports-repository");
    }

    private static List<RevCommit> log(Path repository) throws IOException, GitAPIException {
        try (Git git = Git.open(repository.toFile())) {
            List<RevCommit> commits = new ArrayList<>();
            git.log().call().forEach(commits::add);
            return commits;
        }
    }

    private Path remoteOf(Path repository) throws IOException, GitAPIException, URISyntaxException {
        Path remote = folder.resolve("remote.git");
        Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(remote.toFile())
                .call()
                .close();
        try (Git git = Git.init()
                .setInitialBranch("main")
                .setDirectory(repository.toFile())
                .call()) {
            git.remoteAdd()
                    .setName("origin")
                    .setUri(new URIish(remote.toUri().toString()))
                    .call();
        }
        return remote;
    }

    @Test
    void aDayIsAPageWithItsChartsAndALineOfTheIndex() throws IOException, GitAPIException {
        assertThat(new ReportRepository(reports(), false).publish(edition(1, "first"), END))
                .isTrue();
        Path month = reports().resolve("reports/2026/11");
        assertThat(month.resolve("2026-11-20.md")).content().contains("](charts/2026-11-20-issue-1.png)");
        assertThat(month.resolve("charts/2026-11-20-issue-1.png")).exists();
        assertThat(month.resolve("2026-11-20.ko.md")).exists();
        assertThat(reports().resolve("reports/README.md")).content().contains("- [2026-11-20](2026/11/2026-11-20.md)");
        assertThat(log(reports())).hasSize(1);
    }

    @Test
    void theIndexSaysWhatADayWasLikeAndLeadsToEachIssue() throws IOException, GitAPIException {
        String page = "# Briefing\n\n**2 need action**\n\n## Issues\n\n### 1 NEW\n\nx\n\n### 2 ONGOING, day 3\n\ny\n";
        EditionFiles edition = edition(1, "first");
        Files.writeString(edition.folder().resolve("briefing.md"), page);
        new ReportRepository(reports(), false).publish(edition, END);
        assertThat(reports().resolve("reports/README.md"))
                .content()
                .contains("- [2026-11-20](2026/11/2026-11-20.md): 2 need action · [1](2026/11/2026-11-20.md#1-new)"
                        + " [2](2026/11/2026-11-20.md#2-ongoing-day-3)");
    }

    @Test
    void whatElseIsInTheRepositoryIsNeitherCommittedNorOverwritten() throws IOException, GitAPIException {
        try (Git git = Git.init()
                .setDirectory(reports().toFile())
                .setInitialBranch("main")
                .call()) {
            Files.writeString(reports().resolve("README.md"), "ours\n");
            Files.writeString(reports().resolve("staged.md"), "not yet\n");
            Files.writeString(reports().resolve("untracked.md"), "mine\n");
            git.add().addFilepattern("staged.md").call();
        }
        var repository = new ReportRepository(reports(), false);
        assertThat(repository.publish(edition(1, "first"), END)).isTrue();
        assertThat(repository.publish(edition(1, "first"), END)).isFalse();
        assertThat(log(reports())).hasSize(1);
        assertThat(reports().resolve("README.md")).content().isEqualTo("ours\n");
        try (Git git = Git.open(reports().toFile())) {
            assertThat(git.status().call().getAdded()).containsExactly("staged.md");
        }
    }

    @Test
    void theSamePageAgainMakesNoCommitAndACorrectionMakesOne() throws IOException, GitAPIException {
        var repository = new ReportRepository(reports(), false);
        repository.publish(edition(1, "first"), END);
        assertThat(repository.publish(edition(1, "first"), END)).isFalse();
        assertThat(repository.publish(edition(2, "second"), END)).isTrue();
        assertThat(log(reports())).hasSize(2);
    }

    @Test
    void aCorrectedDayKeepsItsEarlierEditionsBesideThePage() throws IOException, GitAPIException {
        var repository = new ReportRepository(reports(), false);
        repository.publish(edition(1, "first"), END);
        repository.publish(edition(2, "second, see [1](../1/briefing.md)"), END);
        Path month = reports().resolve("reports/2026/11");
        assertThat(month.resolve("2026-11-20.md"))
                .content()
                .contains("second, see [1](2026-11-20.edition-1.md)", "](charts/2026-11-20-issue-1.png)");
        assertThat(month.resolve("2026-11-20.edition-1.md"))
                .content()
                .contains("first", "](charts/2026-11-20.edition-1-issue-1.png)");
        assertThat(month.resolve("charts/2026-11-20.edition-1-issue-1.png")).exists();
        assertThat(month.resolve("2026-11-20.edition-1.ko.md")).exists();
        assertThat(reports().resolve("reports/README.md")).content().doesNotContain("edition-1");
    }

    @Test
    void theSameReportsGiveTheSameCommit() throws IOException, GitAPIException {
        new ReportRepository(reports(), false).publish(edition(1, "first"), END);
        Path other = folder.resolve("other");
        new ReportRepository(other, false).publish(edition(1, "first"), END);
        assertThat(log(other)).isEqualTo(log(reports()));
    }

    @Test
    void aPushReachesTheRemoteAndOneThatFailedIsMadeUpFor() throws IOException, GitAPIException, URISyntaxException {
        Path remote = remoteOf(reports());
        Path away = folder.resolve("away.git");
        Files.move(remote, away);
        var repository = new ReportRepository(reports(), true);
        EditionFiles edition = edition(1, "first");
        assertThatThrownBy(() -> repository.publish(edition, END))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("./daybreak deliver tries again");
        Files.move(away, remote);
        repository.publish(edition, END);
        assertThat(log(remote)).isEqualTo(log(reports()));
    }

    @Test
    void aRemoteThatWentAnotherWayIsNotOverwritten() throws IOException, GitAPIException, URISyntaxException {
        Path remote = remoteOf(reports());
        Path colleague = folder.resolve("colleague");
        try (Git git = Git.cloneRepository()
                .setURI(remote.toUri().toString())
                .setDirectory(colleague.toFile())
                .call()) {
            Files.writeString(colleague.resolve("notes.md"), "mine\n");
            git.add().addFilepattern("notes.md").call();
            git.commit().setMessage("notes").setSign(false).call();
            git.push().add("HEAD:refs/heads/main").call();
        }
        EditionFiles edition = edition(1, "first");
        assertThatThrownBy(() -> new ReportRepository(reports(), true).publish(edition, END))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("the remote refused");
        assertThat(log(remote)).hasSize(1);
    }

    @Test
    void whatACommitThatWasKilledLockedIsFreed() throws IOException, GitAPIException {
        var repository = new ReportRepository(reports(), false);
        repository.publish(edition(1, "first"), END);
        Path git = reports().resolve(".git");
        Files.writeString(git.resolve("daybreak.mark"), "1");
        for (String lock : List.of("index.lock", "HEAD.lock", "refs/heads/main.lock")) {
            Files.createFile(git.resolve(lock));
        }
        assertThat(repository.publish(edition(1, "second"), END)).isTrue();
        assertThat(log(reports())).hasSize(2);
        assertThat(git.resolve("daybreak.mark")).isEmptyFile();
    }

    @Test
    void whatAnotherProgramLockedStaysAndIsNamed() throws IOException, GitAPIException {
        var repository = new ReportRepository(reports(), false);
        repository.publish(edition(1, "first"), END);
        Path lock = Files.createFile(reports().resolve(".git/index.lock"));
        EditionFiles edition = edition(1, "second");
        assertThatThrownBy(() -> repository.publish(edition, END))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("Cannot lock " + reports().resolve(".git/index"));
        assertThat(lock).exists();
        assertThat(log(reports())).hasSize(1);
    }

    @Test
    void aRepositoryThatWasKilledWhileItWasMadeIsMadeAnew() throws IOException, GitAPIException {
        Files.createDirectories(reports().resolve(".git.new/.git/objects"));
        new ReportRepository(reports(), false).publish(edition(1, "first"), END);
        assertThat(log(reports())).hasSize(1);
        assertThat(reports().resolve(".git.new")).doesNotExist();
    }
}

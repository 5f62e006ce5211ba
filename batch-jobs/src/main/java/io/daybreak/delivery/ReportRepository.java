package io.daybreak.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;
import org.eclipse.jgit.util.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * A git repository of Markdown reports: {@code reports/YYYY/MM/YYYY-MM-DD.md}, its earlier editions and charts beside it, and an index
 * page, {@code reports/README.md}. What else the repository holds is left alone.
 *
 * <p>A day is one commit, dated by the day's end; a page that did not change makes none.
 */
final class ReportRepository {
    private static final String REPORTS = "reports";
    /** Without an answer of the remote. */
    private static final int PUSH_SECONDS = 120;

    private final Path folder;
    private final boolean push;

    ReportRepository(Path folder, boolean push) {
        this.folder = folder;
        this.push = push;
    }

    /**
     * Writes the pages of an edition and commits them.
     *
     * @param dayEnd the commit's date
     * @return whether there was anything to commit
     * @throws DeliveryException where git refuses
     */
    boolean publish(EditionFiles edition, Instant dayEnd) {
        try (Git git = open()) {
            boolean changed = commit(git, edition, dayEnd);
            // A push that failed before is made up for, though there is nothing new to commit.
            if (push) {
                push(git);
            }
            return changed;
        } catch (GitAPIException | JGitInternalException | IOException | UncheckedIOException e) {
            throw new DeliveryException(
                    "Cannot publish the report of " + edition.day() + " in " + folder + ": " + reason(e)
                            + "; the edition is kept, ./daybreak deliver tries again",
                    e);
        }
    }

    /** JGit's internal exceptions say what was done, their causes what is wrong. */
    private static @Nullable String reason(Exception failure) {
        Throwable cause = failure.getCause();
        return failure instanceof JGitInternalException && cause != null ? cause.getMessage() : failure.getMessage();
    }

    /** @return whether there was anything to commit */
    private boolean commit(Git git, EditionFiles edition, Instant dayEnd) throws GitAPIException, IOException {
        try (CommitMark _ = CommitMark.set(git.getRepository().getDirectory().toPath())) {
            write(edition);
            git.add().addFilepattern(REPORTS).call();
            boolean changed = !git.status().addPath(REPORTS).call().isClean();
            if (changed) {
                commitAdded(git, edition, dayEnd);
            }
            return changed;
        }
    }

    private static void commitAdded(Git git, EditionFiles edition, Instant dayEnd) throws GitAPIException {
        var author = new PersonIdent("Daybreak", "daybreak@localhost", dayEnd, ZoneOffset.UTC);
        git.commit()
                .setAuthor(author)
                .setCommitter(author)
                .setSign(false)
                .setOnly(REPORTS)
                .setMessage("Briefing of " + edition.day() + ", edition " + edition.number())
                .call();
    }

    private Git open() throws IOException, GitAPIException {
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(Constants.DOT_GIT))) {
            init();
        }
        return Git.open(folder.toFile());
    }

    /** Made elsewhere and moved in one go, so that a killed process leaves no half of a repository. */
    private void init() throws IOException, GitAPIException {
        Path fresh = folder.resolve(".git.new");
        FileUtils.delete(fresh.toFile(), FileUtils.RECURSIVE | FileUtils.SKIP_MISSING);
        Git.init().setDirectory(fresh.toFile()).setInitialBranch("main").call().close();
        Files.move(fresh.resolve(Constants.DOT_GIT), folder.resolve(Constants.DOT_GIT), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(fresh);
    }

    /** The newest edition is the day's page; earlier ones stay beside it, as {@code 2026-11-20.edition-1.md}. */
    private void write(EditionFiles edition) throws IOException {
        write(edition, edition.day().toString());
        for (EditionFiles earlier : edition.earlier()) {
            write(earlier, name(earlier));
        }
        Path reports = folder.resolve(REPORTS);
        Files.writeString(reports.resolve("README.md"), ReportIndex.of(reports));
    }

    private void write(EditionFiles edition, String name) throws IOException {
        Path month = month(edition.day());
        Files.createDirectories(month.resolve("charts"));
        for (Path page : edition.pages()) {
            String ending = page.getFileName().toString().substring("briefing".length());
            // Charts of all days of a month share a folder, so their links get the day.
            String text = Files.readString(page).replace("](charts/", "](charts/" + name + "-");
            Files.writeString(month.resolve(name + ending), linked(text, edition));
        }
        for (Path chart : edition.charts()) {
            Path target = month.resolve("charts").resolve(name + "-" + chart.getFileName());
            Files.copy(chart, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Earlier editions lie in folders beside the edition's own, and in the repository in files beside its page. */
    private static String linked(String page, EditionFiles edition) {
        String text = page;
        for (EditionFiles earlier : edition.earlier()) {
            text = text.replace("](../" + earlier.number() + "/briefing.", "](" + name(earlier) + ".");
        }
        return text;
    }

    private static String name(EditionFiles earlier) {
        return earlier.day() + ".edition-" + earlier.number();
    }

    private Path month(LocalDate day) {
        return folder.resolve(String.format(Locale.ROOT, REPORTS + "/%04d/%02d", day.getYear(), day.getMonthValue()));
    }

    private static void push(Git git) throws GitAPIException, IOException {
        for (PushResult result :
                git.push().setForce(false).setTimeout(PUSH_SECONDS).call()) {
            for (var update : result.getRemoteUpdates()) {
                if (update.getStatus() != Status.OK && update.getStatus() != Status.UP_TO_DATE) {
                    throw new IOException("the remote refused " + update.getRemoteName() + ": " + update.getStatus());
                }
            }
        }
    }
}

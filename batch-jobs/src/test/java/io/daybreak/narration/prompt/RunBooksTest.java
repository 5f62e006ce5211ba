package io.daybreak.narration.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunBooksTest {
    @TempDir
    Path folder;

    @BeforeEach
    void someRunBooks() throws IOException {
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(folder.resolve("shop/payment.md"), """
                Who to call about payment.
                # Declined cards
                Look at the bank's status page before payment.
                ## Timeouts
                Restart nothing.
                """);
        Files.writeString(folder.resolve("cart.md"), "# cart\nFlush the cache when payment waits for a timeout.\n");
        Files.writeString(folder.resolve("notes.txt"), "payment payment payment");
    }

    @Test
    void passagesAreCutAtHeadingsAndFoundByNames() {
        List<RunBooks.Passage> found = RunBooks.in(folder).find(List.of("cart"), List.of(), 5);
        assertThat(found)
                .containsExactly(
                        new RunBooks.Passage("cart", "cart", "Flush the cache when payment waits for a timeout."));
    }

    @Test
    void aNameInAHeadingOrFileNameCountsMoreThanInTheText() {
        List<RunBooks.Passage> found = RunBooks.in(folder).find(List.of("Payment"), List.of("declined cards"), 5);
        assertThat(found)
                .extracting(passage -> passage.name() + "#" + passage.heading())
                .containsExactly("shop/payment#Declined cards", "shop/payment#", "shop/payment#Timeouts", "cart#cart");
    }

    @Test
    void wordsWithoutANameFindNothing() {
        assertThat(RunBooks.in(folder).find(List.of("checkout"), List.of("timeout", "declined cards"), 5))
                .isEmpty();
    }

    @Test
    void noMoreAreGivenThanAskedFor() {
        assertThat(RunBooks.in(folder).find(List.of("payment"), List.of(), 2)).hasSize(2);
    }

    @Test
    void withoutAFolderThereAreNone() {
        assertThat(RunBooks.in(null).find(List.of("payment"), List.of(), 5)).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> RunBooks.in(folder.resolve("nowhere")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Cannot read the run books in");
    }
}

package io.daybreak.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(daybreak\\.[a-z.-]+)` \\|");

    @Test
    void thePageHasEveryKeyAndNoOther() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "configuration.md"));
        var described = new TreeSet<String>();
        ROW.matcher(page).results().forEach(row -> described.add(row.group(1)));
        assertThat(described).isEqualTo(new KeyChecker("daybreak", Settings.class).keys());
    }
}

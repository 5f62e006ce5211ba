package io.daybreak.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The index page of a folder of reports: a line a day, the newest first, with the day's verdict and a link to each issue. */
final class ReportIndex {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.md");
    /** The first paragraph in bold, under the title. */
    private static final Pattern VERDICT = Pattern.compile("\\A# .*\\n\\n\\*\\*(.*)\\*\\*\\n");

    private static final Pattern ISSUE = Pattern.compile("(?m)^### (\\d+) .*$");

    private ReportIndex() {}

    static String of(Path reports) throws IOException {
        List<Path> days;
        try (Stream<Path> files = Files.walk(reports)) {
            days = files.filter(
                            file -> DAY.matcher(file.getFileName().toString()).matches())
                    .sorted((a, b) -> b.getFileName().compareTo(a.getFileName()))
                    .toList();
        }
        List<String> lines = new ArrayList<>(List.of("# Daily briefings", ""));
        for (Path day : days) {
            lines.add(line(reports.relativize(day).toString().replace('\\', '/'), Files.readString(day)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(String path, String page) {
        String day = path.substring(path.lastIndexOf('/') + 1, path.length() - ".md".length());
        String verdict = VERDICT.matcher(page)
                .results()
                .map(found -> ": " + found.group(1))
                .collect(Collectors.joining());
        String issues = ISSUE.matcher(page)
                .results()
                .map(issue -> " [" + issue.group(1) + "](" + path + "#" + anchor(issue) + ")")
                .collect(Collectors.joining());
        return "- [" + day + "](" + path + ")" + verdict + (issues.isEmpty() ? "" : " ·" + issues);
    }

    /** As hosts of git repositories name a heading's place: in small letters, blanks as hyphens, no other marks. */
    private static String anchor(MatchResult heading) {
        return heading.group()
                .substring("### ".length())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }
}

package io.daybreak.analysis.template;

import io.daybreak.features.redaction.Redactor;
import io.daybreak.features.template.Template;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sums up the lines of one template. */
final class TemplateSummary {
    private static final int LONGEST_EXAMPLE = 1024;

    private final TreeSet<String> services = new TreeSet<>();
    private final Map<String, Long> severities = new TreeMap<>();
    private final Set<String> said = new HashSet<>();
    private long lines;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private String example = "";

    /** A row of {@code log_templates}. */
    record Row(
            LocalDate day,
            String templateId,
            String template,
            String severity,
            boolean severityInferred,
            List<String> services,
            long lines,
            Instant firstTime,
            Instant lastTime,
            boolean new_,
            String example) {}

    void add(LineGroup group) {
        services.addAll(group.services());
        severities.merge(group.severity(), group.lines(), Long::sum);
        if (!group.inferred()) {
            said.add(group.severity());
        }
        lines += group.lines();
        last = group.last().isAfter(last) ? group.last() : last;
        if (group.first().isBefore(first)) {
            first = group.first();
            example = group.example();
        }
    }

    Row row(LocalDate day, Template template, boolean isNew, Redactor redactor) {
        String severity = severities.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        return new Row(
                day,
                template.id(),
                template.text(),
                severity,
                !severity.isEmpty() && !said.contains(severity),
                List.copyOf(services),
                lines,
                first,
                last,
                isNew,
                cut(redactor.redact(example)));
    }

    /** At most 1,024 bytes of UTF-8, no character halved. */
    private static String cut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes.length, LONGEST_EXAMPLE);
        while (end < bytes.length && end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}

package io.daybreak.briefing.finding;

import io.daybreak.features.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the analysis found that day.
 *
 * @param incidents in order of time
 * @param alone anomalies that belong to no incident, strongest first
 * @param newMessages that no earlier day had, the most frequent first
 * @param frequentMessages the most frequent first
 * @param movedMessages those that an anomaly or a ranked cause is about
 * @param templateChanges by change, each in order of lines
 */
public record Findings(
        List<Incident> incidents,
        List<Anomaly> alone,
        List<Change> changes,
        List<Quality> quality,
        List<Message> newMessages,
        List<Message> frequentMessages,
        List<Message> movedMessages,
        List<TemplateChange> templateChanges,
        List<ProcessorUse> processorUse,
        Map<String, TableRead> reads) {
    /** A message that first came up this long before the trouble may belong to it; on a first day every message is new. */
    private static final Duration BEFORE = Duration.ofMinutes(10);

    /** The value of a presence check where a part was read. */
    private static final String PARTIAL = "0.5";

    private static final List<String> SEVERITIES = List.of("FATAL", "ERROR", "WARN");

    /**
     * An incident.
     *
     * @param services most affected first
     * @param anomalies strongest first
     * @param causes in order of place
     */
    public record Incident(
            String id,
            String state,
            int dayNumber,
            String severity,
            Instant start,
            Instant end,
            List<String> services,
            List<String> traces,
            List<String> rules,
            List<Anomaly> anomalies,
            List<Cause> causes) {

        /** The service that is affected most; empty: none is known. */
        public String leading() {
            return services.isEmpty() ? "" : services.getFirst();
        }
    }

    /** An anomaly; {@code direction} is 1 above the baseline, -1 below. */
    public record Anomaly(
            String incident, Signal signal, Instant start, Instant end, int direction, double score, Instant peak) {}

    /**
     * A ranked cause.
     *
     * @param signal that speaks for it most; of its callers, where that is a call of it
     * @param confidence below 0 where none was fitted
     * @param path on which the trouble reached its callers, from the service on; empty: none
     * @param unexplained services that stand out too and do not call it
     */
    public record Cause(
            String incident,
            int place,
            String service,
            Signal signal,
            String score,
            double confidence,
            List<String> passed,
            List<String> failed,
            List<String> path,
            List<String> unexplained) {}

    /** A deploy, configuration or flag event. */
    public record Change(Instant time, String service, String kind, String version, String text, String url) {}

    /** A check that warned or failed. */
    public record Quality(
            String source, String kind, String check, String level, Instant start, Instant end, String value) {

        /** Whether a part of it was read, as of a file that breaks off. */
        public boolean isPartial() {
            return check.equals("presence") && value.equals(PARTIAL);
        }
    }

    /**
     * A log template; {@code first} and {@code example} are empty where they were not asked for.
     *
     * @param read the table read that it comes from
     */
    public record Message(
            String read,
            String id,
            String template,
            String severity,
            boolean severityInferred,
            List<String> services,
            long lines,
            Optional<Instant> first,
            String example) {}

    /**
     * A template that is {@code new}, {@code changed} or {@code vanished}.
     *
     * @param usualLines a day; of a changed one those of what it was
     */
    public record TemplateChange(String change, Message message, long usualLines) {}

    /** A service whose instances report how much processor they use, in percent, and how they call it. */
    public record ProcessorUse(String service, String metric) {}

    public static Findings of(Map<String, TableRead> reads) {
        return new FindingsReader(reads).findings();
    }

    /** Messages that came up with an incident, at one of its services; the most severe first, then the most frequent. */
    public List<Message> newMessagesOf(Incident incident) {
        Instant earliest = incident.start().minus(BEFORE);
        return newMessages.stream()
                .filter(message -> !Collections.disjoint(message.services(), incident.services()))
                .filter(message -> message.first()
                        .filter(first -> !first.isBefore(earliest) && first.isBefore(incident.end()))
                        .isPresent())
                .sorted(Comparator.comparingInt(Findings::mildness))
                .toList();
    }

    /** Whether somebody meant it as a warning, or as worse. */
    public static boolean isAlarming(Message message) {
        return SEVERITIES.contains(message.severity());
    }

    private static int mildness(Message message) {
        return isAlarming(message) ? SEVERITIES.indexOf(message.severity()) : SEVERITIES.size();
    }

    /** The message of a template, where the briefing read it. */
    public Optional<Message> message(String template) {
        return Stream.of(movedMessages, newMessages, frequentMessages)
                .flatMap(List::stream)
                .filter(message -> message.id().equals(template))
                .findFirst();
    }
}

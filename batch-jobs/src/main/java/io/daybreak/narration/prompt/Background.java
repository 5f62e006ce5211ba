package io.daybreak.narration.prompt;

import io.daybreak.briefing.finding.Findings;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.finding.Findings.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known around the incidents of a day.
 *
 * @param past earlier incidents like them
 * @param runBooks of the team
 */
public record Background(Findings findings, List<PastIncident> past, RunBooks runBooks) {
    private static final int MOST_PASSAGES = 2;
    private static final int MOST_MESSAGES = 3;

    List<PastIncident> pastOf(Incident incident) {
        return past.stream().filter(one -> one.incident().equals(incident.id())).toList();
    }

    List<Message> messagesOf(Incident incident) {
        return findings.newMessagesOf(incident).stream().limit(MOST_MESSAGES).toList();
    }

    /** The passages of run books that fit an incident, best first. */
    public List<RunBooks.Passage> passagesOf(Incident incident) {
        List<String> names = new ArrayList<>(incident.services());
        incident.causes().stream().limit(1).forEach(cause -> {
            names.add(cause.service());
            names.add(cause.signal().name());
        });
        List<String> words =
                messagesOf(incident).stream().map(Message::template).toList();
        return runBooks.find(names, words, MOST_PASSAGES);
    }
}

package io.daybreak.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a briefing's mail says.
 *
 * @param team whose briefing it is
 * @param day the day that it is about
 * @param edition from 1
 * @param sent the date header, seconds since 1970: a function of the day, so that the mail is one too
 * @param subject one line
 * @param text the plain part
 * @param html the HTML part; images name charts as {@code cid:<name>}
 * @param charts PNG by name, in the order of the page
 * @param from sender
 * @param to recipients
 */
public record MailContent(
        String team,
        LocalDate day,
        int edition,
        long sent,
        String subject,
        String text,
        String html,
        Map<String, byte[]> charts,
        String from,
        List<String> to) {}

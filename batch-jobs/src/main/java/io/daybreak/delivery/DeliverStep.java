package io.daybreak.delivery;

import io.daybreak.features.Day;
import io.daybreak.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Brings the newest edition of a day to its readers, once, however often it is run. */
public final class DeliverStep {
    private final Warehouse warehouse;
    private final Path editions;
    private final Path baseFolder;
    private final MailSettings mail;
    private final ReportsSettings reports;
    private final Clock clock;

    /**
     * @param editions the folder {@code DATA/editions}
     * @param baseFolder what relative paths of the settings start from
     */
    public DeliverStep(
            Warehouse warehouse,
            Path editions,
            Path baseFolder,
            MailSettings mail,
            ReportsSettings reports,
            Clock clock) {
        this.warehouse = warehouse;
        this.editions = editions;
        this.baseFolder = baseFolder;
        this.mail = mail;
        this.reports = reports;
        this.clock = clock;
    }

    /** A row of {@code deliveries}. */
    record Delivery(
            LocalDate day,
            int edition,
            String channel,
            String target,
            Instant delivered,
            String status,
            String detail) {}

    /**
     * Delivers what was not delivered yet; returns the number of deliveries made.
     *
     * @throws DeliveryException where a channel refuses; the others are done all the same
     */
    public long run(Day day) {
        EditionFiles edition = newest(day.date());
        List<String> done = warehouse.query(
                "sql/reports/deliveries.sql",
                Map.of("day", day.date(), "edition", edition.number()),
                (row, _) -> row.getString("channel"));
        long made = 0;
        DeliveryException refused = null;
        for (String channel : List.of("git", "mail")) {
            try {
                made += !done.contains(channel) && deliver(channel, edition, day) ? 1 : 0;
            } catch (DeliveryException e) {
                if (refused == null) {
                    refused = e;
                } else {
                    refused.addSuppressed(e);
                }
            }
        }
        if (refused != null) {
            throw refused;
        }
        return made;
    }

    private boolean deliver(String channel, EditionFiles edition, Day day) {
        if (channel.equals("mail") && mail.isConfigured()) {
            booked(edition, channel, String.join(", ", mail.to()), () -> {
                new MailSender(mail, baseFolder, Duration.ofSeconds(2)).send(edition.mail());
                return "sent";
            });
            return true;
        }
        if (channel.equals("git") && reports.repository() != null) {
            Path repository = baseFolder.resolve(reports.repository());
            booked(edition, channel, repository.toString(), () -> {
                boolean committed = new ReportRepository(repository, reports.push()).publish(edition, day.end());
                return committed ? "committed" : "unchanged";
            });
            return true;
        }
        return false;
    }

    /** Delivers, and writes down what came of it, a refusal too: alarms and people look there. */
    private void booked(EditionFiles edition, String channel, String target, Supplier<String> delivery) {
        String status = "failed";
        String detail = "";
        try {
            status = delivery.get();
        } catch (DeliveryException refused) {
            detail = String.valueOf(refused.getMessage());
            throw refused;
        } finally {
            book(edition, channel, target, status, detail);
        }
    }

    private void book(EditionFiles edition, String channel, String target, String status, String detail) {
        var row = new Delivery(edition.day(), edition.number(), channel, target, clock.instant(), status, detail);
        warehouse.insert("deliveries", Delivery.class, List.of(row).iterator());
    }

    private EditionFiles newest(LocalDate day) {
        int number =
                warehouse
                        .query("sql/reports/newest_edition.sql", Map.of("day", day), (row, _) -> row.getInt("edition"))
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Cannot deliver " + day
                                + ": it has no edition yet; run ./daybreak brief --date " + day));
        return new EditionFiles(day, number, editions.resolve(day.toString()).resolve(Integer.toString(number)));
    }
}

package io.daybreak.simulator.traffic.log;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.daybreak.simulator.shop.Chance;
import io.daybreak.simulator.shop.Endpoint;
import io.daybreak.simulator.shop.LogShape.Language;
import io.daybreak.simulator.shop.Service;
import io.daybreak.simulator.shop.Shop;
import io.daybreak.simulator.shop.ShopReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each service can say, from {@code simulator/messages.csv} and {@code exceptions.csv}: its own statements, then its language's. */
public final class Phrases {
    private final List<Map<String, List<Message>>> byService = new ArrayList<>();
    private final List<List<Failure>> failures = new ArrayList<>();
    private final List<OfEndpoint> byEndpoint = new ArrayList<>();

    /** What is said of an endpoint: on the way, at a good end, at one that is the visitor's fault. */
    private record OfEndpoint(String operation, List<Message> steps, List<Message> ends, List<Message> denials) {}

    /**
     * An exception that a service can throw.
     *
     * @param type class or kind
     * @param message of the exception
     * @param frames the call stack, the same each time, from the second line on
     */
    public record Failure(String type, Message message, String frames) {}

    public Phrases(long seed, Shop shop) {
        List<NamedCsvRecord> messages = ShopReader.rows("messages.csv");
        List<NamedCsvRecord> exceptions = ShopReader.rows("exceptions.csv");
        for (Service service : shop.services()) {
            Map<String, List<Message>> own = new HashMap<>();
            messages.stream()
                    .filter(row -> speaks(row.getField("service"), service))
                    .forEach(row -> add(own, row));
            byService.add(own);
            failures.add(failuresOf(service, exceptions, Chance.of(seed, "stacks", service.name())));
        }
        shop.endpoints().forEach(endpoint -> byEndpoint.add(ofEndpoint(shop, endpoint)));
    }

    private OfEndpoint ofEndpoint(Shop shop, Endpoint endpoint) {
        String operation = shop.serviceOf(endpoint).name() + "/" + endpoint.name();
        int service = endpoint.service();
        return new OfEndpoint(
                operation,
                of(service, "step " + endpoint.name()),
                of(service, "done " + endpoint.name()),
                of(service, "denied " + endpoint.name()));
    }

    /** As spans name it. */
    public String operation(Endpoint endpoint) {
        return byEndpoint.get(endpoint.index()).operation();
    }

    public List<Message> steps(Endpoint endpoint) {
        return byEndpoint.get(endpoint.index()).steps();
    }

    public List<Message> ends(Endpoint endpoint) {
        return byEndpoint.get(endpoint.index()).ends();
    }

    public List<Message> denials(Endpoint endpoint) {
        return byEndpoint.get(endpoint.index()).denials();
    }

    private static boolean speaks(String who, Service service) {
        return who.equals(service.name()) || who.equals("*" + language(service));
    }

    private static String language(Service service) {
        return service.shape().language().name().toLowerCase(Locale.ROOT);
    }

    private static void add(Map<String, List<Message>> own, NamedCsvRecord row) {
        Message message =
                Message.of(Level.valueOf(row.getField("level")), row.getField("source"), row.getField("text"));
        own.computeIfAbsent(row.getField("event"), event -> new ArrayList<>()).add(message);
    }

    /** What the service says at an event; empty if nothing. */
    public List<Message> of(int service, String event) {
        return byService.get(service).getOrDefault(event, List.of());
    }

    public List<Failure> failures(int service) {
        return failures.get(service);
    }

    private static List<Failure> failuresOf(Service service, List<NamedCsvRecord> rows, Chance chance) {
        List<Failure> found = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            if (row.getField("language").equals(language(service))) {
                Message message = Message.of(Level.ERROR, "", row.getField("message"));
                found.add(new Failure(row.getField("type"), message, frames(service, chance)));
            }
        }
        return found;
    }

    private static String frames(Service service, Chance chance) {
        StringBuilder frames = new StringBuilder();
        List<String> words =
                List.of("handle", "load", "convert", "validate", "map", "apply", "resolve", "update", "read", "merge");
        for (int i = chance.between(4, 9); i > 0; i--) {
            frames.append(frame(service.shape().language(), service, chance.pick(words), chance));
        }
        return frames.toString();
    }

    private static String frame(Language language, Service service, String word, Chance chance) {
        String part = service.component();
        String title = part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
        int line = chance.between(12, 640);
        return switch (language) {
            case JAVA ->
                String.format(
                        Locale.ROOT,
                        "\n\tat com.shop.%s.%sService.%s(%sService.java:%d)",
                        service.name(),
                        title,
                        word,
                        title,
                        line);
            case GO ->
                String.format(
                        Locale.ROOT,
                        "\nmain.(*%sServer).%s(0xc000%06x)\n\t/src/%s/%s.go:%d +0x%x",
                        title,
                        word,
                        line * 4099,
                        service.name(),
                        part,
                        line,
                        line * 3);
            case PYTHON ->
                String.format(
                        Locale.ROOT,
                        "\n  File \"/app/%s/%s.py\", line %d, in %s\n    %s = %s(request)",
                        service.name(),
                        part,
                        line,
                        word,
                        part,
                        word);
            case NODE ->
                String.format(
                        Locale.ROOT, "\n    at %s.%s (/app/src/%s.js:%d:%d)", title, word, part, line, line % 60 + 3);
            case PROXY, OTHER ->
                String.format(Locale.ROOT, "\n\t/etc/nginx/lua/%s.lua:%d: in function '%s'", part, line, word);
        };
    }
}

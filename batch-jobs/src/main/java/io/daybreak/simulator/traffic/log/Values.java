package io.daybreak.simulator.traffic.log;

import io.daybreak.simulator.shop.Chance;
import io.daybreak.simulator.shop.Service;
import io.daybreak.simulator.text.TextBuffer;
import io.daybreak.simulator.traffic.telemetry.Request;
import java.util.List;

/** What stands in the places of a statement that vary. */
final class Values {
    private static final List<String> WORDS = List.of(
            "shoes",
            "jackets",
            "bikes",
            "lamps",
            "books",
            "garden",
            "kitchen",
            "toys",
            "audio",
            "camera",
            "tents",
            "north",
            "south",
            "west",
            "east",
            "express",
            "standard",
            "parcel",
            "baseline",
            "weekly");
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "KRW", "GBP", "JPY");

    void fill(TextBuffer out, Message message, Service service, String pod, Request request) {
        List<String> parts = message.parts();
        out.add(parts.getFirst());
        for (int i = 1; i < parts.size(); i += 2) {
            value(out, parts.get(i), service, pod, request);
            out.add(parts.get(i + 1));
        }
    }

    private static void value(TextBuffer out, String name, Service service, String pod, Request request) {
        Chance chance = request.chance;
        switch (name) {
            case "" -> out.add("");
            case "user" -> out.add(request.user);
            case "product" -> out.add(request.product);
            case "order" -> out.add(request.order);
            case "ms" -> out.add(Math.max(1, request.micros / 1000));
            case "route" -> path(out, request);
            case "peer" -> out.add(request.peer);
            case "cause" -> out.add(request.cause);
            case "attempt" -> out.add(request.attempt);
            case "ip" -> address(out, request.address);
            case "count" -> out.add(chance.between(2, 900));
            case "small" -> out.add(chance.between(1, 24));
            case "pct" -> out.add(chance.between(71, 99));
            case "word" -> out.add(chance.pick(WORDS));
            case "currency" -> out.add(chance.pick(CURRENCIES));
            case "amount" -> out.decimal(5 + 60 * chance.exponential(), 2);
            case "rate" -> out.decimal(chance.between(0.4, 9.0), 3);
            case "flag" -> out.add(chance.happens(0.8) ? "hit" : "miss");
            case "hex" -> out.hex(chance.bits(), 7);
            case "path" ->
                out.add("/var/lib/")
                        .add(service.name())
                        .add('/')
                        .add(chance.pick(WORDS))
                        .add('-')
                        .add(chance.between(1, 60))
                        .add(".tmp");
            case "service" -> out.add(service.name());
            case "version" -> out.add(pod.substring(service.name().length() + 1, pod.lastIndexOf('-')));
            default -> throw new IllegalArgumentException("Cannot write a log line: no value for {" + name + "}");
        }
    }

    static void address(TextBuffer out, int address) {
        out.add(address >>> 24)
                .add('.')
                .add(address >>> 16 & 255)
                .add('.')
                .add(address >>> 8 & 255)
                .add('.')
                .add(address & 255);
    }

    /** The route with the visitor's own id in it. */
    static void path(TextBuffer out, Request request) {
        int id = request.route.indexOf("{id}");
        if (id < 0) {
            out.add(request.route);
        } else {
            out.add(request.route.substring(0, id))
                    .add(request.route.contains("orders") ? request.order : request.product);
        }
    }
}

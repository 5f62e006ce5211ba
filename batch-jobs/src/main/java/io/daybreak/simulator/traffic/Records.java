package io.daybreak.simulator.traffic;

import io.daybreak.simulator.shop.Call;
import io.daybreak.simulator.shop.Endpoint;
import io.daybreak.simulator.shop.LogShape;
import io.daybreak.simulator.shop.Service;
import io.daybreak.simulator.shop.Shop;
import io.daybreak.simulator.traffic.log.Message;
import io.daybreak.simulator.traffic.log.Phrases;
import io.daybreak.simulator.traffic.log.Voice;
import io.daybreak.simulator.traffic.telemetry.Request;
import io.daybreak.simulator.traffic.telemetry.SpanRows;
import io.daybreak.simulator.traffic.telemetry.Tallies;
import java.util.List;

/** Everything that requests leave behind in a piece of the day: spans, log records, tallies. */
final class Records {
    private static final long SLOW_MICROS = 1_500_000;

    private final Shop shop;
    private final Phrases phrases;
    private final Voice voice;
    private final SpanRows spans;
    private final Tallies tallies;
    private final Request request;

    Records(Shop shop, Phrases phrases, Voice voice, SpanRows spans, Tallies tallies, Request request) {
        this.shop = shop;
        this.phrases = phrases;
        this.voice = voice;
        this.spans = spans;
        this.tallies = tallies;
        this.request = request;
    }

    /** How an endpoint is named inside its service's lines. */
    String routeOf(Endpoint endpoint) {
        return endpoint.share() > 0 ? endpoint.name() : phrases.operation(endpoint);
    }

    void say(String event, int service, String pod, long micros, long span) {
        voice.say(phrases.of(service, event), service, pod, micros, request, span);
    }

    void step(Endpoint endpoint, String pod, long micros, long span) {
        if (request.verbose) {
            voice.say(phrases.steps(endpoint), endpoint.service(), pod, micros, request, span);
        }
    }

    void exception(int service, String pod, long micros, long span) {
        List<Phrases.Failure> failures = phrases.failures(service);
        Message message = phrases.of(service, "exception").getFirst();
        int which = Math.floorMod(pod.substring(0, pod.lastIndexOf('-')).hashCode(), failures.size());
        int index = request.chance.happens(0.97) ? which : request.chance.below(failures.size());
        voice.sayFailure(message, failures.get(index), service, pod, micros, request, span);
    }

    void served(
            Endpoint endpoint,
            int slot,
            int report,
            long start,
            long took,
            long span,
            long parent,
            int status,
            String pod) {
        Service service = shop.serviceOf(endpoint);
        tallies.serve(slot, report, took, status);
        spans.add(request, span, parent, service.name(), pod, routeOf(endpoint), start, took, status >= 500);
        if (took > SLOW_MICROS && status < 500) {
            say("slow", service.index(), pod, start + took, span);
        }
        if (service.shape() == LogShape.ACCESS) {
            voice.access(service, pod, start + took, request, span, status);
        } else if (status < 400) {
            if (request.verbose) {
                voice.say(phrases.ends(endpoint), service.index(), pod, start + took, request, span);
            }
        } else if (status < 500) {
            voice.say(phrases.denials(endpoint), service.index(), pod, start + took, request, span);
        }
    }

    void called(
            Call call, int slot, int report, long start, long took, long client, long span, int status, String pod) {
        tallies.call(call, slot, report, took, status >= 500);
        spans.add(
                request,
                /* span= */ client,
                /* parent= */ span,
                shop.callerOf(call).name(),
                pod,
                call.operation(),
                start,
                took,
                status >= 500);
    }

    void failed(
            Call call,
            int service,
            String pod,
            long micros,
            long span,
            long waited,
            String cause,
            int attempt,
            boolean last) {
        request.peer = shop.calleeOf(call).name();
        request.cause = cause;
        request.attempt = attempt;
        request.micros = waited;
        String event = !last ? "retry" : call.weight() == Call.Weight.CRITICAL ? "failed" : "degraded";
        say(event, service, pod, micros, span);
    }
}

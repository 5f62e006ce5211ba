package io.daybreak.simulator.traffic;

import io.daybreak.simulator.model.Snapshot;
import io.daybreak.simulator.shop.Call;
import io.daybreak.simulator.shop.Chance;
import io.daybreak.simulator.shop.Endpoint;
import io.daybreak.simulator.shop.Service;
import io.daybreak.simulator.shop.Shop;
import io.daybreak.simulator.traffic.telemetry.Request;

/** Sends requests through the shop as the model left it in one step: each waits, calls, times out, tries again, and leaves its traces. */
final class Walk {
    private static final Chance.Spread WORK = new Chance.Spread(0.42);
    private static final Chance.Spread STORE = new Chance.Spread(0.6);
    private static final double UNEXPECTED = 0.0004;

    private final Shop shop;
    private final Records records;
    private final Request request;
    private final Chance chance;
    private Snapshot now;
    private int report;
    /** How the call that was walked last ended, as an HTTP status. */
    private int status;

    Walk(Shop shop, Records records, Request request, Snapshot first) {
        this.shop = shop;
        this.records = records;
        this.request = request;
        this.chance = request.chance;
        this.now = first;
    }

    void enter(Snapshot step, int currentReport) {
        now = step;
        report = currentReport;
    }

    /** A visitor's request, drawn already. */
    void visit(Endpoint route, long start) {
        int slot = choose(shop.serviceOf(route));
        if (slot >= 0) {
            serve(route, slot, start, 0);
        }
    }

    /** An instance that takes requests, or -1. */
    private int choose(Service service) {
        double left = chance.unit();
        for (int slot = service.firstSlot(); slot < service.endSlot(); slot++) {
            left -= now.weight[slot];
            if (left < 0) {
                return slot;
            }
        }
        return now.weight[service.endSlot() - 1] > 0 ? service.endSlot() - 1 : -1;
    }

    /** Returns the microseconds it takes; {@link #status} tells how it ended. */
    private long serve(Endpoint endpoint, int slot, long start, long parent) {
        long span = chance.bits();
        String reached = request.route;
        request.route = records.routeOf(endpoint);
        long took = refused(slot) ? refuse(endpoint, slot, start, span) : work(endpoint, slot, start, span);
        int ended = status;
        request.micros = took;
        records.served(endpoint, slot, report, start, took, span, parent, ended, now.pods[slot]);
        request.route = reached;
        status = ended;
        return took;
    }

    private boolean refused(int slot) {
        return now.refusal[slot] > 0 && chance.happens(now.refusal[slot]);
    }

    private long refuse(Endpoint endpoint, int slot, long start, long span) {
        status = 503;
        long took = 300L + chance.below(1500);
        records.say("rejected", endpoint.service(), now.pods[slot], start + took, span);
        return took;
    }

    private long work(Endpoint endpoint, int slot, long start, long span) {
        long wait = waiting(slot);
        double own = endpoint.cpuMs() * now.stretch[slot] * WORK.draw(chance) + endpoint.ioMs() * WORK.draw(chance);
        long before = (long) (own * 550);
        long took = wait + before;
        status = outcome(endpoint);
        records.step(endpoint, now.pods[slot], start + took, span);
        if (status >= 400) {
            return took;
        }
        if (breaks(slot)) {
            status = 500;
            records.exception(endpoint.service(), now.pods[slot], start + took, span);
            return took;
        }
        if (now.writeErrors[slot] > 0 && chance.happens(now.writeErrors[slot])) {
            status = 500;
            records.say("nospace", endpoint.service(), now.pods[slot], start + took, span);
            return took;
        }
        return calls(endpoint, slot, start, span, took) + (long) (own * 450);
    }

    private long waiting(int slot) {
        double piled = now.queue[slot] > 1 ? 0.7 + 0.6 * chance.unit() : chance.exponential();
        return (long) ((now.waitMs[slot] * piled + now.spikeMs[slot] * chance.unit()) * 1000);
    }

    /** A defect shows on the version's instances; now and then any code meets what nobody thought of. */
    private boolean breaks(int slot) {
        return chance.happens(UNEXPECTED + now.defect[slot]);
    }

    /** What visitors do wrong themselves. */
    private int outcome(Endpoint endpoint) {
        return switch (endpoint.name()) {
            case "Login" -> chance.happens(request.hostile ? 0.985 : 0.06) ? 401 : 200;
            case "Get" -> chance.happens(0.003) ? 404 : 200;
            case "Reserve" -> chance.happens(0.01) ? 409 : 200;
            case "Charge" -> chance.happens(0.02) ? 402 : 200;
            default -> 200;
        };
    }

    private long calls(Endpoint endpoint, int slot, long start, long span, long before) {
        long took = before;
        int ended = 200;
        for (int i = 0; i < endpoint.calls().size(); i++) {
            Call call = endpoint.calls().get(i);
            if (call.probability() >= 1 || chance.happens(call.probability())) {
                long waited = call(endpoint, call, slot, start + took, span);
                if (call.weight() != Call.Weight.ASYNC) {
                    took += waited;
                }
                if (status >= 400 && call.weight() == Call.Weight.CRITICAL) {
                    ended = status >= 500 ? 502 : status;
                    break;
                }
            }
        }
        status = ended;
        return took;
    }

    /** All attempts of a call; returns how long the caller waited. */
    private long call(Endpoint endpoint, Call call, int slot, long start, long span) {
        long took = 0;
        for (int attempt = 1; ; attempt++) {
            long client = chance.bits();
            long waited = attempt(call, start + took, client);
            long limit = (long) (now.timeoutMs[call.index()] * 1000);
            String cause = cause(status);
            if (waited > limit) {
                waited = limit;
                status = 504;
                cause = "timeout";
            }
            int ended = status;
            records.called(call, slot, report, start + took, waited, client, span, ended, now.pods[slot]);
            took += waited;
            status = ended;
            if (ended < 500) {
                return took;
            }
            boolean last = attempt > call.retries();
            records.failed(call, endpoint.service(), now.pods[slot], start + took, span, waited, cause, attempt, last);
            status = ended;
            if (last) {
                return took;
            }
            took += 15_000 + chance.below(35_000);
        }
    }

    private static String cause(int status) {
        return switch (status) {
            case 500 -> "status 500";
            case 502 -> "status 502";
            case 503 -> "status 503";
            case 504 -> "status 504";
            default -> "connection refused";
        };
    }

    private long attempt(Call call, long start, long client) {
        Endpoint callee = shop.endpoints().get(call.callee());
        Service service = shop.serviceOf(callee);
        double late = now.delayMs[call.index()];
        long network = 150 + chance.below(400) + (late == 0 ? 0 : (long) (late * (800 + chance.below(400))));
        int slot = choose(service);
        if (slot < 0) {
            status = 599;
            return now.hanging[service.firstSlot()] ? Long.MAX_VALUE / 4 : network;
        }
        if (service.silent()) {
            status = chance.happens(UNEXPECTED / 2) ? 500 : 200;
            return network
                    + waiting(slot)
                    + (long) ((callee.ioMs() + now.slowMs[callee.index()]) * STORE.draw(chance) * 1000);
        }
        return network + serve(callee, slot, start + network / 2, client);
    }
}

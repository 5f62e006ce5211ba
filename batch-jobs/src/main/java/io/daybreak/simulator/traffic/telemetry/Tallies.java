package io.daybreak.simulator.traffic.telemetry;

import io.daybreak.simulator.shop.Call;
import io.daybreak.simulator.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tallies of a piece of the day: of requests by slot and report, and of calls to silent callees by slot, callee and report. */
public final class Tallies {
    private static final Tally NONE = new Tally();

    private final int reports;
    private final @Nullable Tally[] served;
    private final @Nullable Tally[] called;
    private final List<Link> links = new ArrayList<>();
    private final int[] linkOfCall;

    /** A service that asks a silent one. */
    record Link(int caller, int callee) {}

    public Tallies(Shop shop, int reports) {
        this.reports = reports;
        served = new Tally[shop.slots() * reports];
        linkOfCall = new int[shop.calls().size()];
        for (Call call : shop.calls()) {
            Link link =
                    new Link(shop.callerOf(call).index(), shop.calleeOf(call).index());
            if (shop.calleeOf(call).silent() && !links.contains(link)) {
                links.add(link);
            }
            linkOfCall[call.index()] = links.indexOf(link);
        }
        called = new Tally[links.size() * shop.slots() * reports];
    }

    List<Link> links() {
        return links;
    }

    int reports() {
        return reports;
    }

    public void serve(int slot, int report, long micros, int status) {
        into(served, slot * reports + report).add(micros, status);
    }

    public void call(Call call, int slot, int report, long micros, boolean failed) {
        int link = linkOfCall[call.index()];
        if (link >= 0) {
            into(called, (slot * links.size() + link) * reports + report).add(micros, failed ? 500 : 200);
        }
    }

    private static Tally into(@Nullable Tally[] tallies, int index) {
        Tally tally = tallies[index];
        if (tally == null) {
            tally = new Tally();
            tallies[index] = tally;
        }
        return tally;
    }

    Tally served(int slot, int report) {
        Tally tally = served[slot * reports + report];
        return tally == null ? NONE : tally;
    }

    Tally called(int slot, int link, int report) {
        Tally tally = called[(slot * links.size() + link) * reports + report];
        return tally == null ? NONE : tally;
    }
}

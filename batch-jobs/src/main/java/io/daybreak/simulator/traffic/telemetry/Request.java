package io.daybreak.simulator.traffic.telemetry;

import io.daybreak.simulator.shop.Chance;

/** A visitor's request on its way: who asks, and how much of it is recorded. One object serves all requests of a piece of time. */
public final class Request {
    public final Chance chance;
    public long traceHigh;
    public long traceLow;
    public boolean verbose;
    boolean traced;
    public boolean hostile;
    public int address;
    public long user;
    public long product;
    public long order;
    public String route = "";
    public String peer = "";
    public String cause = "";
    public int attempt;
    public long micros;

    public Request(Chance chance) {
        this.chance = chance;
    }

    /** A background line belongs to no request: its record has no ids. */
    public boolean anonymous() {
        return traceHigh == 0 && traceLow == 0;
    }

    /** Draws a new visitor. */
    public void begin(String newRoute, boolean isVerbose, boolean isTraced) {
        identify(chance.bits(), chance.bits());
        route = newRoute;
        verbose = isVerbose;
        traced = isTraced;
        hostile = false;
        address = (11 + chance.below(190)) << 24 | chance.below(1 << 24);
    }

    /** Work that no visitor asked for. */
    public void beginBackground() {
        identify(0, 0);
        address = 10 << 24 | chance.below(1 << 24);
        route = "";
        verbose = true;
        traced = false;
        hostile = false;
        micros = chance.between(40, 900) * 1000L;
    }

    private void identify(long high, long low) {
        traceHigh = high;
        traceLow = low;
        long mixed = high == 0 ? chance.bits() : high;
        user = 1000 + (mixed >>> 8) % 88_000;
        product = 100 + (mixed >>> 24) % 5200;
        order = 700_000 + (mixed >>> 12) % 9_200_000;
    }
}

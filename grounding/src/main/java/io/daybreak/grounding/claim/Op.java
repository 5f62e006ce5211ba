package io.daybreak.grounding.claim;

import java.util.Optional;

/** How a stated value stands to the recomputed one. */
public enum Op {
    EQUAL("="),
    /** Within 10 % of the recomputed value. */
    ABOUT("~"),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Op(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** Whether it only bounds the recomputed value, from one side. */
    public boolean isBound() {
        return this != EQUAL && this != ABOUT;
    }

    /** The operation of a sign, where there is one. */
    public static Optional<Op> of(String sign) {
        for (Op op : values()) {
            if (op.sign.equals(sign)) {
                return Optional.of(op);
            }
        }
        return Optional.empty();
    }
}

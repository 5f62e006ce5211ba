package io.daybreak.grounding.measure;

/** A statement or claim that does not follow the contract; the message says what is wrong with it. */
public final class MalformedClaim extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public MalformedClaim(String why) {
        super(why);
    }

    public MalformedClaim(String why, Throwable cause) {
        super(why, cause);
    }
}

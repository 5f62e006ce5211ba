package io.daybreak.verification;

import io.daybreak.grounding.claim.Refusal;
import io.daybreak.grounding.claim.StatementVerdict;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Tells a person why statements were refused: of the first ones each reason, of the others how many there are. */
public final class Explanations implements Consumer<StatementVerdict> {
    private final PrintStream out;
    private final int most;
    private int seen;

    /** @param most statements to explain */
    public Explanations(PrintStream out, int most) {
        this.out = out;
        this.most = most;
    }

    @Override
    public void accept(StatementVerdict verdict) {
        seen++;
        if (seen <= most) {
            out.println((verdict.id().isEmpty() ? "a line" : verdict.id()) + " is "
                    + verdict.verdict().word() + ":");
            verdict.refusals().stream().map(Refusal::text).forEach(out::print);
        }
    }

    /** Says how many were not explained, and where their reasons stand. */
    public void end(Object file) {
        if (seen > most) {
            out.println((seen - most) + " more are refused; " + file + " says why of each");
        }
    }
}

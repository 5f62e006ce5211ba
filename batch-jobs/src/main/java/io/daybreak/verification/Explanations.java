package io.daybreak.verification;

import io.daybreak.features.redaction.PlainText;
import io.daybreak.grounding.claim.Refusal;
import io.daybreak.grounding.claim.StatementVerdict;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Tells a person why statements were refused: of the first ones each reason, of the others how many there are. */
public final class Explanations implements Consumer<StatementVerdict> {
    private static final int LONGEST_ID = 100;

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
            String id = PlainText.of(verdict.id(), LONGEST_ID);
            out.println(
                    (id.isEmpty() ? "a line" : id) + " is " + verdict.verdict().word() + ":");
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

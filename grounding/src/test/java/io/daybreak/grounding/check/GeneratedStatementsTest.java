package io.daybreak.grounding.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.claim.Verdict;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedStatementsTest {
    private static final int STATEMENTS = Integer.getInteger("daybreak.mill.statements", 400);

    @ParameterizedTest
    @EnumSource(Language.class)
    void noFalseStatementIsSupportedAndHardlyATrueOneRefused(Language language) {
        Mill mill = new Mill(Long.getLong("daybreak.mill.seed", 1));
        Checker checker = new Checker(mill.rows(), ZoneId.of("UTC"));
        List<Mill.Made> made = new ArrayList<>();
        while (made.size() < STATEMENTS) {
            made.addAll(mill.make(language));
        }
        List<StatementVerdict> verdicts =
                checker.check(made.stream().map(Mill.Made::statement).toList());
        List<String> refused = new ArrayList<>();
        List<String> believed = new ArrayList<>();
        int truths = 0;
        for (int i = 0; i < made.size(); i++) {
            boolean supported = verdicts.get(i).verdict() == Verdict.SUPPORTED;
            truths += made.get(i).isTrue() ? 1 : 0;
            if (made.get(i).isTrue() && !supported) {
                refused.add(made.get(i).statement().text() + "\n      "
                        + verdicts.get(i).why());
            }
            if (!made.get(i).isTrue() && supported) {
                believed.add(
                        made.get(i).mutation() + ": " + made.get(i).statement().text());
            }
        }
        assertThat(believed).as("false, and supported").isEmpty();
        assertThat(refused).as("true, and refused, of " + truths).hasSizeLessThanOrEqualTo(truths / 100);
    }
}

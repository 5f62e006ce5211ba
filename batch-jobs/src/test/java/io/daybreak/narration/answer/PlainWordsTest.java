package io.daybreak.narration.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainWordsTest {
    private static final PlainWords WORDS = new PlainWords();

    private static Optional<String> problem(Language language, String text) {
        Measure measure = Measure.of(
                Rows.LOGS,
                Aggregate.COUNT,
                null,
                Map.of(Column.SERVICE, "ts-order-service", Column.SEVERITY, "ERROR"),
                Instant.parse("2026-11-20T14:00:00Z"),
                Instant.parse("2026-11-20T14:35:00Z"));
        Claim claim = new Claim.Value(measure, Op.EQUAL, new Stated.Number(BigDecimal.TEN), null);
        return WORDS.problem(new Statement("s", language, text, List.of(claim)));
    }

    @Test
    void namesOfItsClaimsAndListedWordsAreLetIn() {
        assertThat(problem(Language.EN, "ts-order-service logged 10 errors between 14:00 and 14:35 UTC."))
                .isEmpty();
    }

    @Test
    void aWordThatNoClaimCanCarryIsNamed() {
        assertThat(problem(Language.EN, "ts-order-service exploded."))
                .contains("'exploded' says something that no claim can carry");
        assertThat(problem(Language.KO, "ts-order-service는 폭발했다."))
                .hasValueSatisfying(why -> assertThat(why).contains("no claim can carry"));
    }

    @Test
    void aNameThatIsNoClaimsIsAWordLikeOthers() {
        assertThat(problem(Language.EN, "ghostbox logged 10 errors.")).isPresent();
    }

    @Test
    void linksMarkupAndLongSentencesAreRefused() {
        assertThat(problem(Language.EN, "ts-order-service logged <b>10</b> errors."))
                .hasValueSatisfying(why -> assertThat(why).contains("characters that no plain sentence has"));
        assertThat(problem(Language.EN, "errors ".repeat(50)))
                .hasValueSatisfying(why -> assertThat(why).contains("longer than 300"));
    }
}

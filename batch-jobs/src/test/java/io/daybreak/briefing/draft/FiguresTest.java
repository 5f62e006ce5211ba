package io.daybreak.briefing.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.rows.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static final Day DAY = new Day(LocalDate.parse("2026-11-20"), ZoneId.of("Asia/Seoul"));
    private final Figures english = new Figures(Language.EN, DAY);
    private final Figures korean = new Figures(Language.KO, DAY);

    @ParameterizedTest
    @CsvSource({
        "819200, us, 819 ms",
        "19.1, us, 19.1 us",
        "2500000, us, 2.5 s",
        "0.0204794, s, 20.5 ms",
        "12.34, s, 12.3 s",
        "5.874943, %, 5.87%",
        "1762, millicores, '1,762 millicores'",
        "48211223, By, 48.2 MB",
        "0, us, 0 us",
        "100, 1, 100",
        "12.5, {request}/s, 12.5 request/s",
        "7, {thread}, 7"
    })
    void aValueIsShownInAUnitThatPeopleReadWithThreeDigits(BigDecimal number, String unit, String shown) {
        assertThat(english.say(Shown.of(new Answer(number, null, unit, false, 1, "", ""))
                        .arg()))
                .isEqualTo(shown);
    }

    @Test
    void manyRowsAreShownShort() {
        assertThat(english.say(new Arg.Roughly(BigDecimal.valueOf(10_412_345)))).isEqualTo("10.4M");
        assertThat(korean.say(new Arg.Roughly(BigDecimal.valueOf(10_412_345)))).isEqualTo("1,041만");
        assertThat(english.say(new Arg.Roughly(BigDecimal.valueOf(8_640)))).isEqualTo("8,640");
    }

    @Test
    void timesAreOfTheTeamsZoneWithTheDateWhereItIsAnother() {
        assertThat(english.window(Instant.parse("2026-11-20T05:02:00Z"), Instant.parse("2026-11-20T05:37:00Z")))
                .isEqualTo("between 14:02 and 14:37");
        assertThat(english.window(Instant.parse("2026-11-19T05:02:00Z"), Instant.parse("2026-11-19T05:37:00Z")))
                .isEqualTo("between 19 Nov 14:02 and 14:37");
        assertThat(korean.window(Instant.parse("2026-11-13T05:02:00Z"), Instant.parse("2026-11-13T05:37:00Z")))
                .isEqualTo("11월 13일 14:02~14:37");
        assertThat(english.window(Instant.parse("2026-11-20T14:00:00Z"), Instant.parse("2026-11-20T15:00:00Z")))
                .isEqualTo("between 23:00 and 24:00");
    }
}

package io.daybreak.landing.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.landing.block.RejectReason;
import io.daybreak.landing.block.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from bytes by hand, held against the JDK. */
class SecondOpinionTest {
    private static final int TRIES = 20_000;

    private final Random random = new Random(20261120);
    private final Timestamps timestamps = new Timestamps();

    @Test
    void timesAreThoseOfTheJdk() {
        long first = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("2101-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < TRIES; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(first, last), random.nextInt(1_000_000_000));
            OffsetDateTime local = time.atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-14 * 60, 14 * 60)));
            String text = local.toLocalDateTime().withSecond(local.getSecond()).toString();
            String withSeconds = text.length() == "2026-11-20T10:00".length() ? text + ":00" : text;
            assertThat(parse(withSeconds + local.getOffset().getId()))
                    .as(text)
                    .isEqualTo(time.getEpochSecond() * 1_000_000_000L + time.getNano());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20",
                "2026-11-20T10:00Z",
                "2026-13-20T10:00:00Z",
                "2026-02-29T10:00:00Z",
                "2026-11-20T24:00:00Z",
                "2026-11-20T10:00:60Z",
                "2026-11-20T10:00:00.Z",
                "2026-11-20T10:00:00+9",
                "2026-11-20T10:00:00+19:00",
                "2026-11-20T10:00:00ZZ",
                "2026/11/20T10:00:00Z",
                "20 November 2026 10:00",
                "1763632800"
            })
    void otherShapesAreUnreadable(String text) {
        assertThat(Timestamps.flaw(parse(text))).isEqualTo(RejectReason.UNREADABLE_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20 10:00:00Z", "2026-11-20T19:00:00+09", "2026-11-20t19:00:00,0000000000009+0900"})
    void commonVariantsAreTheSameInstant(String text) {
        assertThat(parse(text)).isEqualTo(Instant.parse("2026-11-20T10:00:00Z").getEpochSecond() * 1_000_000_000L);
    }

    @Test
    void numbersAreThoseOfTheJdk() {
        for (int i = 0; i < TRIES; i++) {
            String text = number();
            assertThat(decimal(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "-", "+", "1e", "1e+", "1.2.3", " 1", "1 ", "1f", "0x10", "NaN", "1e400", "--1", "١"})
    void whatIsNoFiniteDecimalIsNone(String text) {
        assertThat(decimal(text)).isNaN();
    }

    @Test
    void textIsWhatAStrictDecoderTakes() {
        byte[] bytes = new byte[12];
        for (int i = 0; i < TRIES * 10; i++) {
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = (byte) (random.nextInt(3) == 0 ? 0x80 + random.nextInt(128) : 1 + random.nextInt(127));
            }
            byte[] character = Character.toString(random.nextInt(0x800, 0xD800)).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(character, 0, bytes, random.nextInt(9), character.length);
            assertThat(Utf8.flaw(bytes, 0, bytes.length) == null).isEqualTo(isUtf8(bytes));
        }
    }

    @Test
    void rawTextIsCutBetweenCharacters() {
        byte[] long3 = ("a" + "한".repeat(3000)).getBytes(StandardCharsets.UTF_8);

        byte[] shown = Utf8.shown(long3, 0, long3.length);

        assertThat(new String(shown, StandardCharsets.UTF_8)).isEqualTo("a" + "한".repeat(1365));
    }

    private String number() {
        String digits = Long.toString(random.nextLong(0, 1L << random.nextInt(1, 63)));
        String sign = random.nextBoolean() ? "-" : "";
        return switch (random.nextInt(4)) {
            case 0 -> sign + digits;
            case 1 -> sign + digits + "." + random.nextInt(1_000_000);
            case 2 -> sign + digits + "e" + random.nextInt(-30, 30);
            default -> Double.toString(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
        };
    }

    private long parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return timestamps.parse(bytes, 0, bytes.length);
    }

    private static double decimal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Decimals.parse(bytes, 0, bytes.length);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .hasRemaining();
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

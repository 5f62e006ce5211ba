package io.daybreak.features.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineScannerTest {
    private final LineScanner scanner = new LineScanner();

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            took 12 ms and 0.25 s ~ took <*> ms and <*>.<*> s
            from 10.251.71.193:50010 to /10.0.0.1 ~ from <*>:<*> to /<*>
            block blk_-6952295868487656571 done ~ block blk_<*> done
            task attempt_201706_0024_m_000138_1 ~ task attempt_<*>
            req 38101a0b-2096-447d-96ea-a692162415ae ok ~ req <*> ok
            at 0x7fed806eb5d and de9231d1 ~ at <*> and <*>
            open /var/log/app.log: denied ~ open <*>: denied
            "GET /v2/users/1 HTTP/1.1" 200 ~ "GET <*>" <*>
            size 5.2 KB, free 3 B ~ size <*>, free <*>
            lifetime <1 sec or 01:05 ~ lifetime <*> or <*>:<*>
            at Sun Jul 17 15:09:16 2005 ~ at <*> <*>:<*>:<*> <*>
            from 00:11:43:e3:ba:c3 via eth1 ~ from <*> via eth1
            at fe80:0:0:0:c6b3:1ff:fecd:467f ok ~ at <*> ok
            mail jane.doe@shop.example.com sent ~ mail <*> sent
            get www.example.com:443 closed ~ get <*>:<*> closed
            uid=0 euid=-1 ~ uid=<*> euid=<*>
            jk2_init() found child 6725 ~ jk2_init() found child <*>
            stack @0x7f1 @0x7f2 @0x7f3 end ~ stack <*> end
            10.0.0.1,10.0.0.2 both ~ <*> both
            from 1.2.3.4 () at ~ from <*> () at
            illegal instruction......0 ~ illegal instruction......<*>
            two  blanks   and more ~ two blanks and more
            """)
    void valuesAreMaskedByTheirType(String message, String masked) {
        scanner.signature(message);

        assertThat(scanner.tokens().stream().map(Token::text).collect(Collectors.joining()))
                .isEqualTo(masked);
    }

    @Test
    void linesThatDifferInValuesAloneHaveOneSignature() {
        assertThat(scanner.signature("PacketResponder 1 for block blk_38865049064139660 terminating"))
                .isEqualTo(scanner.signature("PacketResponder 0 for block blk_-6952295868487656571 terminating"))
                .isNotEqualTo(scanner.signature("PacketResponder 1 for block blk_38865049064139660 starting"));
    }

    @Test
    void aPartOfALineHasTheSignatureOfItsText() {
        assertThat(scanner.signature("12:00 INFO user 7 left\n", 11, 22)).isEqualTo(scanner.signature("user 7 left"));
    }

    @Test
    void whatIsBeyondTheLongestMessageDoesNotTakePart() {
        String longest = "x y ".repeat(LineScanner.LONGEST / 4);

        assertThat(scanner.signature(longest + "and more")).isEqualTo(scanner.signature(longest + "or less"));
        assertThat(scanner.signature("1".repeat(5000))).isEqualTo(scanner.signature("2".repeat(6000)));
    }

    @Test
    void emptyAndBlankMessagesAreTaken() {
        assertThat(scanner.signature("")).isEqualTo(scanner.signature("   "));
    }
}

package io.daybreak.features.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private static final byte[] SALT = "of the day".getBytes(StandardCharsets.UTF_8);
    private static final String MARK = ":[0-9]{10}\\]";

    private final Redactor redactor = new Redactor(SALT, true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mail to jane.doe+x@shop.example.com failed     | mail to [email:…] failed
            <kim@example.co.kr>                            | <[email:…]>
            sent to a.b@example.org.                       | sent to [email:…].
            Authorization: Bearer abcdefghijklmnop.qrs-tuv | Authorization: Bearer [token:…]
            Basic dXNlcjpwYXNzd29yZDE= sent                | Basic [token:…] sent
            jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl ok | jwt [token:…] ok
            key AKIAIOSFODNN7EXAMPLE used                  | key [key:…] used
            ghp_0123456789abcdefghijABCDEFGHIJ012345       | [token:…]
            api_key=0123456789abcdef&x=1                   | api_key=[token:…]&x=1
            "accessToken": "0123456789abcdef"              | "accessToken": "[token:…]"
            password=hunter2, user=jane                    | password=[password:…], user=jane
            db_password: "s3 cret"                         | db_password: "[password:…]"
            {"password":"correct horse battery","a":1}     | {"password":"[password:…]","a":1}
            {"password":"a,b&c", "a":1}                    | {"password":"[password:…]", "a":1}
            {"password":"a\\"b c\\\\","a":"it is"}           | {"password":"[password:…]","a":"it is"}
            {'password': 'it is "here" now', 'a': 1}       | {'password': '[password:…]', 'a': 1}
            {u'password': u'hunter2'}                      | {u'password': u'[password:…]'}
            "msg":"password='hunter2","a":"it's"           | "msg":"password='[password:…]","a":"it's"
            {"user":"jane","password":"correct horse bat   | {"user":"jane","password":"[password:…]
            "msg":"login password=\\"hunter2\\" failed"      | "msg":"login password=\\"[password:…]\\" failed"
            msg="login password=\\"hun, \\\\\\"ter2\\" failed"  | msg="login password=\\"[password:…]\\" failed"
            {"msg":"body {\\"password\\":\\"hunter2\\"}"}      | {"msg":"body {\\"password\\":\\"[password:…]\\"}"}
            {"msg":"password=hunter2"}                     | {"msg":"password=[password:…]"}
            {"m":"{\\"a\\":\\"password=hunter2\\"}"}           | {"m":"{\\"a\\":\\"password=[password:…]\\"}"}
            {"msg":"password\\u003dhunter2\\u0026a\\u003d1"}  | {"msg":"password\\u003d[password:…]\\u0026a\\u003d1"}
            {"db":"postgres:\\/\\/u:pw@db"}                | {"db":"postgres:\\/\\/u:[password:…]@db"}
            {"msg":"mail\\nalice\\u0040example.com\\tsent"}  | {"msg":"mail\\n[email:…]\\tsent"}
            {"msg":"first\\npassword=hunter2\\nlast"}       | {"msg":"first\\npassword=[password:…]\\nlast"}
            {"log":"{\\"m\\":\\"a\\\\npassword=b\\\\nc\\"}"}   | {"log":"{\\"m\\":\\"a\\\\npassword=[password:…]\\\\nc\\"}"}
            {"p\\u0061ssword":"hunter2"}                   | {"p\\u0061ssword":"[password:…]"}
            password=a\\nb outside                         | password=[password:…] outside
            at C:\\npassword=hunter2                       | at C:\\npassword=[password:…]
            mail to alice@example.com...                   | mail to [email:…]...
            mail to alice@example.com- no                  | mail to [email:…]- no
            alice@example.com-failed                       | [email:…]-failed
            [user=a password=hunter2abc]                   | [user=a password=[password:…]]
            password=$uper5ecret                           | password=[password:…]
            password={x-1} password={my;pass}              | password={[password:…]} password={[password:…]}
            password=<hunter2 password=<<x>>               | password=[password:…] password=[password:…]
            {"password"=>"hunter2", :token=>"abcdefgh"}    | {"password"=>"[password:…]", :token=>"[token:…]"}
            PASSWORD := hunter2                            | PASSWORD := [password:…]
            password == 'hunter2'                          | password == '[password:…]'
            map[password:[hunter2] user:[jane]]            | map[password:[[password:…]] user:[jane]]
            {"password": ["hunter2"], "a": 1}              | {"password": ["[password:…]"], "a": 1}
            user[password]=hunter2&user[name]=jane         | user[password]=[password:…]&user[name]=jane
            "password":12345678,"a":1                      | "password":[password:…],"a":1
            password=[password:0123456789]y                | password=[password:…][password:…]
            jdbc:postgresql://app:pa55@db:5432/shop        | jdbc:postgresql://app:[password:…]@db:5432/shop
            https://user:p%40ss@host.example.com/x         | https://user:[password:…]@host.example.com/x
            card 4111 1111 1111 1111 declined              | card [card:…] declined
            card 4111-1111-1111-1111.                      | card [card:…].
            pan=378282246310005                            | pan=[card:…]
            주민번호 900101-1234568 확인                      | 주민번호 [resident:…] 확인
            client 10.251.71.193 gone                      | client [address:…] gone
            /10.251.71.193:50010 gone                      | /[address:…]:50010 gone
            from 2001:db8:85a3::8a2e:370:7334 port 22      | from [address:…] port 22
            """)
    void whatIsSensitiveIsReplacedByItsMark(String text, String expected) {
        assertThat(redactor.redact(text).replaceAll(MARK, ":…]")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getty@tty1.service: Succeeded",
                "KeyguardMonitor@9f4ef63 registered",
                "@Override public void run()",
                "00000001@2016/9/27:20:30:31.455 WcpInitialize",
                "jsch@v1.2.3 loaded",
                "Bearer of bad news",
                "basic auth is required",
                "eyJust a word",
                "AKIA is short",
                "Failed password for invalid user webmaster from example port 38926",
                "password=****** user=jane",
                "password=null",
                "tokens=5120 token_count=12",
                "token=abc",
                "password=${DB_PASSWORD} password={{ .Values.password }} password=<hidden>",
                "UPDATE users SET password=$1, token=? WHERE",
                "[email:0482109371] password=[password:0482109371], \"token\":\"[token:0482109371]\"",
                "{\"msg\":\"enter password:\",\"user\":\"bob\"}",
                "{\"msg\":\"{\\\"m\\\":\\\"enter password: \\\",\\\"a\\\":1}\"}",
                "msg=\"enter password: \" user=bob",
                "{\"password\":\"\",\"credentials\":{\"user\":\"bob\"},\"secret\":[{\"a\":1}],\"pwd\":[]}",
                "password=\"****\" password=(null) password=[FILTERED]",
                "monkey: banana",
                "card 4111 1111 1111 1112 declined",
                "block blk_4111111111111111 added",
                "id 1661145522908318123 at 1661145522908",
                "order 4111111111111111-x",
                "900101-1234567 has a wrong check digit",
                "991301-1234567 has no such month",
                "version 6.1.7601.17514 and 1.2.3",
                "at 12:34:56:789 and 00:11:43:e3:ba:c3",
                "std::vector::at and a::b",
                "http://host.example.com:8080/a@b",
                "[email:0482109371] wrote",
                "started at 1711121234569 and 1711123234560",
                "-----BEGIN CERTIFICATE-----",
                ""
            })
    void whatOnlyLooksSensitiveStays(String text) {
        assertThat(redactor.redact(text)).isSameAs(text);
    }

    @Test
    void aPrivateKeyGoesWithAllItsLines() {
        String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc=\n-----END RSA PRIVATE KEY-----";

        assertThat(redactor.redact("got " + key + " here").replaceAll(MARK, "]"))
                .isEqualTo("got [key] here");
        assertThat(redactor.redact("got -----BEGIN PRIVATE KEY-----\nMIIE").replaceAll(MARK, "]"))
                .isEqualTo("got [key]");
    }

    @Test
    void equalValuesHaveEqualMarksUnderOneSaltAlone() {
        String text = "a@example.com b@example.com a@example.com";
        String[] marks = redactor.redact(text).split(" ");
        String other = new Redactor("next day".getBytes(StandardCharsets.UTF_8), true).redact("a@example.com");

        assertThat(marks[0]).isEqualTo(marks[2]).isNotEqualTo(marks[1]).isNotEqualTo(other);
        assertThat(redactor.counts()).isEqualTo(Map.of(Sensitive.EMAIL, 3L));
    }

    @Test
    void addressesStayWhereTheSettingSaysSo() {
        String text = "client 10.251.71.193 and 2001:db8:85a3::8a2e:370:7334";

        assertThat(new Redactor(SALT, false).redact(text)).isSameAs(text);
    }

    @Test
    void redactingTwiceChangesNothingMore() {
        String once = redactor.redact("password=hunter2 token: 0123456789abcdef mail a@example.com at 10.0.0.1");

        assertThat(redactor.redact(once)).isSameAs(once);
    }

    @Test
    void anyTextIsTakenWithoutFailure() {
        Random random = new Random(7);
        String alphabet = "aA0@:=-. /\"'[]{}eyJBearer password=\u00e9\ud83d\ude00\n4111";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(redactor.redact(text.toString())).isNotNull();
        }
    }

    @Test
    void textFullOfBeginningsIsReadOnceAndNotOnceForEachOfThem() {
        for (String beginning : List.of(
                "@",
                "a@",
                "a@b.cc ",
                "eyJ-",
                "eyJ",
                "-----BEGIN ",
                "1:",
                "a:b@",
                "password=",
                "bearer ",
                "password=[",
                "password={",
                "password=<",
                "password=\"",
                "password='",
                "password=\" ",
                "password='\"",
                "password=\\",
                "password=\\\"",
                "token=\\' ",
                "password=${",
                "password={{",
                "password=<password=x> ",
                "\\n\"",
                "\\u003d",
                "password= ")) {
            String text = beginning.repeat((1 << 20) / beginning.length());
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> redactor.redact(text), beginning);
        }
    }
}

package io.daybreak.analysis.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.warehouse.EmbeddedWarehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the wildcards of a template stand for in a line, as the warehouse tells it. */
class LogValuesTest {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    private record Values(String values, String types) {}

    @BeforeEach
    void empty() {
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE log_records").update();
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE log_templates").update();
    }

    @Test
    void eachWildcardHasItsValueAndItsType() {
        assertThat(values(
                        "read <*> of <*> from <*> in <*> for <*>",
                        "2026-11-20 10:00:00 INFO [main] read 7 of 3.5 MB from 10.0.0.9:80 in 12ms for /a/b.txt"))
                .isEqualTo(new Values(
                        "['7','3.5 MB','10.0.0.9:80','12ms','/a/b.txt']",
                        "['number','size','address','duration','path']"));
    }

    @Test
    void anAddressIsNoNumberAndAMarkIsNoText() {
        assertThat(values(
                        "user <*> from <*> sent <*> lines, <*> of them bad",
                        "2026-11-20 user [email:0482109371] from 10.0.0.9 sent 1,204 lines, 2.5% of them bad"))
                .isEqualTo(new Values(
                        "['[email:0482109371]','10.0.0.9','1,204','2.5%']",
                        "['redacted','address','number','number']"));
    }

    @Test
    void aWildcardAtTheStartTakesNothingOfTheHeader() {
        assertThat(values("<*> items removed", "2026-11-20 10:00:00 INFO 12 items removed"))
                .isEqualTo(new Values("['12']", "['number']"));
    }

    @Test
    void aWildcardAtTheEndEndsWithTheMessageOfAnObject() {
        assertThat(values("lost <*>", "{\"msg\":\"lost web-17\",\"level\":\"error\"}"))
                .isEqualTo(new Values("['web-17']", "['id']"));
        assertThat(values("<*> lost <*>", "{\"msg\":\"7 lost web-17\",\"level\":\"error\"}"))
                .isEqualTo(new Values("['7','web-17']", "['number','id']"));
    }

    @Test
    void aListIsOneValueAndBlanksCountOnce() {
        assertThat(values("blocks <*> are gone", "blocks  1, 2,  3 are gone\n\tat a.B"))
                .isEqualTo(new Values("['1, 2, 3']", "['text']"));
    }

    @Test
    void aLineThatDoesNotSayTheTemplateHasNoValues() {
        assertThat(values("user \"<*>\" left", "{\"msg\":\"user \\\"ann\\\" left\"}"))
                .isEqualTo(new Values("[]", "[]"));
        assertThat(values("job done", "10:00 job done")).isEqualTo(new Values("[]", "[]"));
    }

    private static Values values(String template, String body) {
        var sql = WAREHOUSE.get().sql();
        String id = Integer.toHexString(template.hashCode());
        sql.sql("INSERT INTO log_templates (day, template_id, template) VALUES ('2026-11-20', :id, :template)")
                .param("id", id)
                .param("template", template)
                .update();
        sql.sql("INSERT INTO log_records (day, template_id, body) VALUES ('2026-11-20', :id, :body)")
                .param("id", id)
                .param("body", body)
                .update();
        return sql.sql("SELECT toString(values) AS said, toString(types) AS kinds FROM log_values"
                        + " WHERE day = '2026-11-20' AND template_id = :id")
                .param("id", id)
                .query((row, _) -> new Values(row.getString("said"), row.getString("kinds")))
                .single();
    }
}

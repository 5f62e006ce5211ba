package io.daybreak.grounding.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.daybreak.grounding.check.MilledTruths;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the codec say the same. */
class SchemaTest {
    private static final Path FILE = Path.of("..", "docs", "claims.schema.json");

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FILE), InputFormat.JSON);
    }

    @Test
    void everyStatementThatIsWrittenFitsTheSchema() throws IOException {
        Schema schema = schema();
        for (Statement statement : MilledTruths.of(5, 20).statements()) {
            assertThat(schema.validate(StatementWriter.write(statement), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':1,'language':'en','text':'','claims':[]}",
                "{'id':'x','language':'fr','text':'','claims':[]}",
                "{'id':'x','language':'en','text':''}",
                "{'id':'x','language':'en','text':'','claims':[],'more':1}",
                "{'id':'x','language':'en','text':'','claims':[{'type':'guess'}]}",
                "{'id':'x','language':'en','text':'','claims':[{'type':'state','incident':'i','state':'new','x':1}]}",
                "{'id':'x','language':'en','text':'','claims':[{'type':'cause','incident':'i','service':'s','place':0}]}",
            })
    void whatTheCodecRefusesTheSchemaRefuses(String json) throws IOException {
        String line = json.replace('\'', '"');
        assertThat(StatementReader.read(line)).isInstanceOf(Reading.Unreadable.class);
        assertThat(schema().validate(line, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theSchemaKnowsEveryColumnAndAggregate() throws IOException {
        String text = Files.readString(FILE);
        for (Column column : Column.values()) {
            assertThat(text).contains("\"" + column.word() + "\"");
        }
        for (Aggregate aggregate : Aggregate.values()) {
            assertThat(text).contains("\"" + aggregate.word() + "\"");
        }
    }
}

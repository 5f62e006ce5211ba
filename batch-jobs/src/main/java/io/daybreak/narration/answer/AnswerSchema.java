package io.daybreak.narration.answer;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.daybreak.grounding.claim.Language;
import java.util.Arrays;
import java.util.List;

/** The shape of an answer, for servers that can be held to one. Claims name facts of the prompt, never rows or queries. */
public final class AnswerSchema {
    private AnswerSchema() {}

    public static JsonSchema schema() {
        JsonObjectSchema claim = JsonObjectSchema.builder()
                .addEnumProperty("type", List.of("value", "compare", "share", "cause"))
                .addStringProperty("fact")
                .addStringProperty("of")
                .addStringProperty("as")
                .addStringProperty("op")
                .addStringProperty("value")
                .addStringProperty("unit")
                .addStringProperty("service")
                .addStringProperty("place")
                .required("type")
                .additionalProperties(false)
                .build();
        JsonObjectSchema statement = JsonObjectSchema.builder()
                .addStringProperty("slot")
                .addEnumProperty(
                        "language",
                        Arrays.stream(Language.values()).map(Language::word).toList())
                .addStringProperty("text")
                .addProperty("claims", JsonArraySchema.builder().items(claim).build())
                .required("slot", "language", "text", "claims")
                .additionalProperties(false)
                .build();
        return new JsonSchema.Builder()
                .name("statements")
                .rootElement(JsonObjectSchema.builder()
                        .addProperty(
                                "statements",
                                JsonArraySchema.builder().items(statement).build())
                        .required("statements")
                        .additionalProperties(false)
                        .build())
                .build();
    }
}

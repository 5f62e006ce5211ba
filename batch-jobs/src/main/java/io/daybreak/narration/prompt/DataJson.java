package io.daybreak.narration.prompt;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that cannot close the block it stands in: no angle brackets, no characters that cannot be seen. */
final class DataJson {
    private static final JsonMapper JSON = new JsonMapper();

    private DataJson() {}

    static String write(JsonNode node) {
        return JSON.writeValueAsString(node)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}

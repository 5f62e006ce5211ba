package io.daybreak.narration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Models as they are: what each makes of the slots of a prompt. */
public final class Persona {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SLOTS = Pattern.compile("(?s)<data kind=\"slots\">\n(.*?)\n</data>");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?(?![\\d:])(?<![:.]\\d{2})");
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "requests failed between", "calls failed between",
            "log lines between", "lines in its log between",
            "Likely cause: ", "Likely cause is ",
            "실패한 요청", "실패한 호출",
            "유력한 원인: ", "유력한 원인은 ");

    private Persona() {}

    /** One that says what the plain sentences say, in its own words. */
    public static UnaryOperator<String> honest() {
        return prompt -> answer(prompt, text -> reworded(text), claims -> claims);
    }

    /** One that gets a share of its numbers wrong, in the text and the claims alike. */
    public static UnaryOperator<String> careless(double share) {
        Random random = new Random(4711);
        return prompt -> {
            Map<String, String> wrong = new java.util.HashMap<>();
            return answer(
                    prompt,
                    text -> NUMBER.matcher(reworded(text)).replaceAll(number -> {
                        if (random.nextDouble() < share) {
                            wrong.put(number.group().replace(",", ""), off(number.group()));
                        }
                        return wrong.getOrDefault(number.group().replace(",", ""), number.group());
                    }),
                    claims -> {
                        claims.forEach(claim -> {
                            String value = wrong.get(claim.path("value").asString(""));
                            if (value != null) {
                                ((ObjectNode) claim).put("value", value);
                            }
                        });
                        return claims;
                    });
        };
    }

    /** One whose every statement is false. */
    public static UnaryOperator<String> liar() {
        return careless(1);
    }

    static String off(String number) {
        BigDecimal value = new BigDecimal(number.replace(",", ""));
        return value.multiply(new BigDecimal("1.37"))
                .setScale(Math.max(0, value.scale()), java.math.RoundingMode.UP)
                .add(BigDecimal.TWO)
                .toPlainString();
    }

    private static String reworded(String text) {
        String other = text;
        for (Map.Entry<String, String> word : OTHER_WORDS.entrySet()) {
            other = other.replace(word.getKey(), word.getValue());
        }
        return other;
    }

    /** The answer with a text and claims for each slot and language. */
    public static String answer(String prompt, UnaryOperator<String> text, UnaryOperator<ArrayNode> claims) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode statements = answer.putArray("statements");
        for (JsonNode slot : slots(prompt)) {
            for (String language : List.of("en", "ko")) {
                if (slot.has(language)) {
                    ObjectNode statement = statements
                            .addObject()
                            .put("slot", slot.path("slot").asString())
                            .put("language", language)
                            .put("text", text.apply(slot.path(language).asString()));
                    statement.set("claims", claims.apply((ArrayNode)
                            slot.path("claims").deepCopy()));
                }
            }
        }
        return JSON.writeValueAsString(answer);
    }

    public static List<JsonNode> slots(String prompt) {
        var found = SLOTS.matcher(prompt);
        return found.find()
                ? found.group(1).lines().map(line -> JSON.readTree(line)).toList()
                : List.of();
    }
}

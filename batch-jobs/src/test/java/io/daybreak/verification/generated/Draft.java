package io.daybreak.verification.generated;

import java.util.List;
import java.util.Map;

/**
 * A statement in the making.
 *
 * @param kind what it says, as in the files of phrases
 * @param sentence with slots
 * @param slots what stands in them, and what would be false there; empty where nothing is
 */
record Draft(String kind, boolean korean, String sentence, Map<String, Slot> slots, List<Assertion> claims) {
    record Slot(String text, String wrong) {}

    String text() {
        return filled("");
    }

    /** The sentence with something false in one slot. */
    String textWithWrong(String slot) {
        return filled(slot);
    }

    private String filled(String wrong) {
        String text = sentence;
        for (Map.Entry<String, Slot> slot : slots.entrySet()) {
            String said = slot.getKey().equals(wrong)
                    ? slot.getValue().wrong()
                    : slot.getValue().text();
            text = text.replace("{" + slot.getKey() + "}", said);
        }
        boolean name = sentence.startsWith("{s}")
                || sentence.startsWith("{a}")
                || sentence.startsWith("{o}")
                || sentence.startsWith("{i}")
                || sentence.startsWith("{m}");
        return korean || name || text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The slots that the sentence uses and that can be made false. */
    List<String> wrongable() {
        return slots.entrySet().stream()
                .filter(slot -> !slot.getValue().wrong().isEmpty() && sentence.contains("{" + slot.getKey() + "}"))
                .map(Map.Entry::getKey)
                .toList();
    }

    Draft with(List<Assertion> others) {
        return new Draft(kind, korean, sentence, slots, others);
    }
}

package io.daybreak.verification;

import io.daybreak.warehouse.SideBySide;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Asks several questions at a time; the answers stand in the order of the questions. */
final class Together {
    private static final int AT_A_TIME = 4;

    private Together() {}

    static <Q, A> Map<Q, A> ask(Set<Q> questions, Function<Q, A> answer) {
        List<Map.Entry<Q, A>> asked =
                SideBySide.each(AT_A_TIME, questions, question -> Map.entry(question, answer.apply(question)));
        Map<Q, A> answers = new LinkedHashMap<>();
        asked.forEach(one -> answers.put(one.getKey(), one.getValue()));
        return answers;
    }
}

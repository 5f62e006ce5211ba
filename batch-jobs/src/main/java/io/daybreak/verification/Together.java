package io.daybreak.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks several questions at a time; the answers stand in the order of the questions. */
final class Together {
    private static final int AT_A_TIME = 4;

    private Together() {}

    static <Q, A> Map<Q, A> ask(Set<Q> questions, Function<Q, A> answer) {
        Map<Q, A> answers = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Map.Entry<Q, Future<A>>> asked = new ArrayList<>();
            for (Q question : questions) {
                asked.add(Map.entry(question, threads.submit(() -> answer.apply(question))));
            }
            for (Map.Entry<Q, Future<A>> one : asked) {
                answers.put(one.getKey(), one.getValue().get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("Cannot ask source rows", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot ask source rows: interrupted", e);
        }
        return answers;
    }
}

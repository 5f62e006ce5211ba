package io.daybreak.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has the warehouse do several things at a time: one statement alone seldom keeps all processors busy. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * What the action gives for each of the inputs, in their order. Where one fails the others are done first, and what fails of them is
     * suppressed under it.
     *
     * @param atATime actions that go on at once, at most
     */
    public static <T, R> List<R> each(int atATime, Collection<T> inputs, Function<T, R> action) {
        List<R> results = new ArrayList<>();
        RuntimeException failure = null;
        try (ExecutorService threads = Executors.newFixedThreadPool(atATime)) {
            List<Future<R>> begun = new ArrayList<>();
            for (T input : inputs) {
                begun.add(threads.submit(() -> action.apply(input)));
            }
            for (Future<R> one : begun) {
                try {
                    results.add(one.get());
                } catch (ExecutionException e) {
                    failure = first(failure, e);
                } catch (InterruptedException e) {
                    threads.shutdownNow();
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("Cannot go on with the warehouse: interrupted", e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    private static RuntimeException first(@Nullable RuntimeException before, ExecutionException e) {
        RuntimeException failure = e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException("Cannot go on with the warehouse", e);
        if (before == null) {
            return failure;
        }
        before.addSuppressed(failure);
        return before;
    }
}

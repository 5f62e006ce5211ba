package io.daybreak.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void resultsStandInTheOrderOfTheInputsWhicheverEndsFirst() {
        var second = new CountDownLatch(1);
        assertThat(SideBySide.each(2, List.of(1, 2), input -> {
                    if (input == 1) {
                        await(second);
                    } else {
                        second.countDown();
                    }
                    return input * 10;
                }))
                .containsExactly(10, 20);
    }

    @Test
    void aFailureIsThrownAsItIsOnceTheOthersHaveEnded() {
        var ended = new AtomicBoolean();
        var failing = new CountDownLatch(1);
        assertThatThrownBy(() -> SideBySide.each(2, List.of("fails", "ends"), input -> {
                    if (input.equals("fails")) {
                        failing.countDown();
                        throw new IllegalStateException("Cannot load: the disk is full");
                    }
                    await(failing);
                    ended.set(true);
                    return input;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot load: the disk is full");
        assertThat(ended).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.daybreak.landing.lane;

import io.daybreak.landing.block.LineBlock;
import io.daybreak.landing.block.LineBlocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs each lane on a thread of its own, its blocks in their order. Which lane a block goes to does not depend on how
 * fast they are, so the files are the same every time. Buffers are few and go round: memory stays constant.
 */
public final class LaneThreads implements AutoCloseable {
    private static final int BUFFERS_A_LANE = 3;

    private final List<Lane> lanes;
    private final List<ExecutorService> threads = new ArrayList<>();
    private final List<CompletableFuture<Void>> work = new ArrayList<>();
    private final BlockingQueue<byte[]> buffers;

    public LaneThreads(List<Lane> lanes) {
        this.lanes = lanes;
        this.buffers = new ArrayBlockingQueue<>(lanes.size() * BUFFERS_A_LANE);
        for (int i = 0; i < lanes.size(); i++) {
            threads.add(Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("landing-", i).daemon().factory()));
            work.add(CompletableFuture.completedFuture(null));
            for (int k = 0; k < BUFFERS_A_LANE; k++) {
                buffers.add(new byte[LineBlocks.BUFFER]);
            }
        }
    }

    /** A buffer to read into; waits until a lane is done with one. */
    byte[] buffer() throws IOException {
        try {
            return buffers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Cannot go on landing: interrupted; run the day again", e);
        }
    }

    /** Gives a buffer back that was not needed. */
    void release(byte[] buffer) {
        buffers.add(buffer);
    }

    /** Hands the block with this number to its lane. @param readings what each lane reads of the block's input */
    void submit(long number, LineBlock block, List<LaneInput> readings) throws IOException {
        int lane = (int) (number % lanes.size());
        CompletableFuture<Void> before = work.get(lane);
        if (before.isCompletedExceptionally()) {
            join();
        }
        CompletableFuture<Void> after =
                before.thenRunAsync(() -> lanes.get(lane).accept(block, readings.get(lane)), threads.get(lane));
        work.set(lane, after.whenComplete((done, failure) -> release(block.bytes())));
    }

    /** Waits until every block is done. */
    void join() throws IOException {
        rethrowing(() ->
                CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).join());
    }

    /** Completes every lane, side by side. */
    public List<Lane.Finished> finish() throws IOException {
        join();
        List<CompletableFuture<Lane.Finished>> finishing = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            finishing.add(CompletableFuture.supplyAsync(lanes.get(i)::finish, threads.get(i)));
        }
        List<Lane.Finished> finished = new ArrayList<>();
        rethrowing(() -> finishing.forEach(one -> finished.add(one.join())));
        return finished;
    }

    @Override
    public void close() throws IOException {
        threads.forEach(ExecutorService::close);
        for (Lane lane : lanes) {
            lane.close();
        }
    }

    private static void rethrowing(Runnable waiting) throws IOException {
        try {
            waiting.run();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw new IOException(failed.getMessage(), failed);
            }
            throw e;
        }
    }
}

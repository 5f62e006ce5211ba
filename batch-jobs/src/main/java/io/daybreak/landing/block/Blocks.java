package io.daybreak.landing.block;

import org.jspecify.annotations.Nullable;

/** An input in blocks, cut at the same places however it arrives. */
public sealed interface Blocks permits LineBlocks, EventBlocks {

    /** The next block, lying in the given buffer; null at the end. */
    @Nullable
    LineBlock next(byte[] buffer);

    /** Lines handed out so far, a cut one included. */
    long lines();

    /** What is wrong with the stream; known at its end. */
    @Nullable
    String damage();
}

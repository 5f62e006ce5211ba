package io.daybreak.features.template;

/** A 64-bit hash folded character by character: multiply and rotate, finished by the mixer of SplitMix64 (Steele et al. 2014). */
final class Hash {
    static final long SEED = 0x9e3779b97f4a7c15L;
    private static final long FACTOR = 0xff51afd7ed558ccdL;

    private Hash() {}

    static long fold(long hash, long value) {
        return Long.rotateLeft((hash ^ value) * FACTOR, 29);
    }

    static long mix(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    static long of(String text) {
        long hash = SEED;
        for (int i = 0; i < text.length(); i++) {
            hash = fold(hash, text.charAt(i));
        }
        return mix(hash);
    }
}

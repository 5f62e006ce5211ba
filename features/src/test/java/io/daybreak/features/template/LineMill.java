package io.daybreak.features.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes as many log lines as are wanted of a few: taken at random, with other digits; the same for the same seed. */
final class LineMill {
    private final List<byte[]> lines;
    private final Random random;

    LineMill(List<String> lines, long seed) {
        this.lines = lines.stream()
                .map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))
                .toList();
        this.random = new Random(seed);
    }

    /** Fills a block with whole lines; gives its end. */
    int fill(byte[] block) {
        int end = 0;
        while (true) {
            byte[] line = lines.get(random.nextInt(lines.size()));
            if (end + line.length > block.length) {
                return end;
            }
            System.arraycopy(line, 0, block, end, line.length);
            vary(block, end, end + line.length);
            end += line.length;
        }
    }

    /** Another last digit for every number of four digits and more: dates and times stay what they are. */
    private void vary(byte[] block, int from, int to) {
        int digits = 0;
        int noise = random.nextInt();
        for (int i = from; i < to; i++) {
            boolean digit = block[i] >= '0' && block[i] <= '9';
            if (!digit && digits >= 4 && block[i] == ' ') {
                block[i - 1] = (byte) ('0' + Math.floorMod(noise, 10));
                noise = Integer.rotateRight(noise, 5);
            }
            digits = digit ? digits + 1 : 0;
        }
    }
}

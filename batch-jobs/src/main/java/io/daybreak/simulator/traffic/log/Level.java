package io.daybreak.simulator.traffic.log;

import java.util.Locale;

/** How bad a line says it is, in the words of each shape. */
enum Level {
    DEBUG("D", 20, "DEBUG"),
    INFO("I", 30, "INFO"),
    WARN("W", 40, "WARNING"),
    ERROR("E", 50, "ERROR");

    final String letter;
    final int number;
    final String python;
    final String padded;
    final String lower;

    Level(String letter, int number, String python) {
        this.letter = letter;
        this.number = number;
        this.python = python;
        this.padded = (name() + " ").substring(0, 5);
        this.lower = name().toLowerCase(Locale.ROOT);
    }

    boolean always() {
        return compareTo(WARN) >= 0;
    }
}

package io.daybreak.metrics;

import java.util.List;

/**
 * The value of one meter after a run.
 *
 * @param name with dots, its unit last where it has one
 * @param tags keys and values in turn
 */
record Sample(String name, List<String> tags, double value) {}

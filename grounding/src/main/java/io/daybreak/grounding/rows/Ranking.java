package io.daybreak.grounding.rows;

import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;

/** A measure for each value of a column. */
public record Ranking(Measure measure, Column by) {}

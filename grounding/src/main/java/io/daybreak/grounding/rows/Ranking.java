package io.daybreak.grounding.rows;

import io.daybreak.grounding.claim.Column;
import io.daybreak.grounding.claim.Measure;

/** A measure for each value of a column. */
public record Ranking(Measure measure, Column by) {}

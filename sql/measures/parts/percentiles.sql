-- Percentiles of sorted numbers by nearest rank, where they are asked for.
if({percentiles:Bool}, toString(sorted[intDiv(50 * rows + 99, 100)]), '') AS p50,
if({percentiles:Bool}, toString(sorted[intDiv(90 * rows + 99, 100)]), '') AS p90,
if({percentiles:Bool}, toString(sorted[intDiv(95 * rows + 99, 100)]), '') AS p95,
if({percentiles:Bool}, toString(sorted[intDiv(99 * rows + 99, 100)]), '') AS p99

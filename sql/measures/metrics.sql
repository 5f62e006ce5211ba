-- One row: what the metrics that match a measure are. `hash` is the same in whatever order they are read; `column_values` counts the different
-- values of a column, where asked for; percentiles are nearest rank. An empty list of a parameter asks for nothing.
WITH arraySort(groupArrayIf(number, {percentiles:Bool})) AS sorted
SELECT
    count() AS rows,
    lower(hex(sum(row_hash))) AS hash,
    min(time) AS first_time,
    max(time) AS last_time,
    uniqExactIf(column_value, {distinct:Bool}) AS column_values,
    toString(sumKahan(number)) AS total,
    arraySort(groupUniqArray(2)(row_unit)) AS units,
    @include parts/extremes.sql
FROM
(
    SELECT
        @include parts/metrics_rows.sql
)

-- A row for each value of a column that has rows: the same as in metrics.sql, for the metrics with that value.
WITH arraySort(groupArrayIf(number, {percentiles:Bool})) AS sorted
SELECT
    toString({by:Identifier}) AS entity,
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
        *,
        @include parts/metrics_rows.sql
)
GROUP BY entity
ORDER BY entity

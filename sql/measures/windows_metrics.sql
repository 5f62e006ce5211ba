-- A row for each of several windows that has rows, numbered from 1: the same as metrics.sql gives for that window alone. One read of the rows
-- between the first window's start and the last one's end serves them all.
WITH arraySort(groupArrayIf(number, {percentiles:Bool})) AS sorted
SELECT
    window_number,
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
        arrayJoin(arrayFilter(
            n -> time >= {starts:Array(DateTime64(9, 'UTC'))}[n] AND time < {ends:Array(DateTime64(9, 'UTC'))}[n],
            arrayEnumerate({starts:Array(DateTime64(9, 'UTC'))}))) AS window_number
    FROM
    (
        SELECT
            @include parts/metrics_rows.sql
    )
)
GROUP BY window_number
ORDER BY window_number

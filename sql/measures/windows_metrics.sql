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
    toString(min(number)) AS least,
    toString(max(number)) AS greatest,
    if({percentiles:Bool}, toString(sorted[intDiv(50 * rows + 99, 100)]), '') AS p50,
    if({percentiles:Bool}, toString(sorted[intDiv(90 * rows + 99, 100)]), '') AS p90,
    if({percentiles:Bool}, toString(sorted[intDiv(95 * rows + 99, 100)]), '') AS p95,
    if({percentiles:Bool}, toString(sorted[intDiv(99 * rows + 99, 100)]), '') AS p99
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
            timestamp AS time,
            toString({column:Identifier}) AS column_value,
            cityHash64(service, instance, metric, unit, timestamp, value) AS row_hash,
            value AS number,
            unit AS row_unit
        FROM metric_points
        WHERE day BETWEEN {first_day:Date} AND {last_day:Date}
            AND timestamp >= {from:DateTime64(9, 'UTC')}
            AND timestamp < {to:DateTime64(9, 'UTC')}
            AND (empty({service:Array(String)}) OR service IN {service:Array(String)})
            AND (empty({metric:Array(String)}) OR metric IN {metric:Array(String)})
            AND (empty({instance:Array(String)}) OR instance IN {instance:Array(String)})
            AND (empty({unit:Array(String)}) OR unit IN {unit:Array(String)})
            AND (empty({timestamp:Array(DateTime64(9, 'UTC'))}) OR timestamp IN {timestamp:Array(DateTime64(9, 'UTC'))})
            AND (empty({value:Array(Float64)}) OR value IN {value:Array(Float64)})
    )
)
GROUP BY window_number
ORDER BY window_number

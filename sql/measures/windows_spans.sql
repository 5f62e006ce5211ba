-- A row for each of several windows that has rows, numbered from 1: the same as spans.sql gives for that window alone. One read of the rows
-- between the first window's start and the last one's end serves them all.
WITH arraySort(groupArrayIf(number, {percentiles:Bool})) AS sorted
SELECT
    window_number,
    count() AS rows,
    lower(hex(sum(row_hash))) AS hash,
    min(time) AS first_time,
    max(time) AS last_time,
    uniqExactIf(column_value, {distinct:Bool}) AS column_values,
    toString(sum(toInt128(number))) AS total,
    ['us'] AS units,
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
            start AS time,
            toString({column:Identifier}) AS column_value,
            cityHash64(service, instance, operation, start, duration_us, status, trace_id, span_id, parent_span_id) AS row_hash,
            duration_us AS number
        FROM spans
        WHERE day BETWEEN {first_day:Date} AND {last_day:Date}
            AND start >= {from:DateTime64(9, 'UTC')}
            AND start < {to:DateTime64(9, 'UTC')}
            AND (empty({service:Array(String)}) OR service IN {service:Array(String)})
            AND (empty({operation:Array(String)}) OR operation IN {operation:Array(String)})
            AND (empty({instance:Array(String)}) OR instance IN {instance:Array(String)})
            AND (empty({status:Array(String)}) OR status IN {status:Array(String)})
            AND (empty({trace_id:Array(String)}) OR trace_id IN {trace_id:Array(String)})
            AND (empty({span_id:Array(String)}) OR span_id IN {span_id:Array(String)})
            AND (empty({parent_span_id:Array(String)}) OR parent_span_id IN {parent_span_id:Array(String)})
            AND (empty({start:Array(DateTime64(9, 'UTC'))}) OR start IN {start:Array(DateTime64(9, 'UTC'))})
            AND (empty({duration_us:Array(Float64)}) OR duration_us IN {duration_us:Array(Float64)})
    )
)
GROUP BY window_number
ORDER BY window_number

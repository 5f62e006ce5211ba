-- Rows of a source and kind against the median of its last 28 days that had any. Changes come as they come and are not judged.
INSERT INTO {target:Identifier}
    (day, source, kind, check, level, value, expected, start, end, detail)
WITH
    delivered AS
    (
        SELECT 'logs' AS kind, source, day, count() AS rows FROM log_records
        WHERE day >= {day:Date} - 28 AND day <= {day:Date} GROUP BY source, day
        UNION ALL
        SELECT 'metrics', source, day, count() FROM metric_points
        WHERE day >= {day:Date} - 28 AND day <= {day:Date} GROUP BY source, day
        UNION ALL
        SELECT 'spans', source, day, count() FROM spans
        WHERE day >= {day:Date} - 28 AND day <= {day:Date} GROUP BY source, day
        UNION ALL
        SELECT 'edges', source, day, count() FROM service_edges
        WHERE day >= {day:Date} - 28 AND day <= {day:Date} GROUP BY source, day
    ),
    compared AS
    (
        SELECT
            source,
            kind,
            sumIf(rows, day = {day:Date}) AS today,
            countIf(day < {day:Date}) AS days,
            if(days > 0, quantileExactInclusiveIf(0.5)(rows, day < {day:Date}), 0) AS usual
        FROM delivered
        GROUP BY source, kind
        HAVING today > 0
    )
SELECT
    {day:Date},
    source,
    kind,
    'volume',
    multiIf(days = 0, 'ok', today < 0.1 * usual, 'fail', today < 0.5 * usual OR today > 2 * usual, 'warn', 'ok') AS level,
    today,
    usual,
    toDateTime({start:DateTime64(9, 'UTC')}, 'UTC'),
    toDateTime({end:DateTime64(9, 'UTC')}, 'UTC'),
    concat(
        source, ' delivered ', toString(today), if(today = 1, ' row of ', ' rows of '), kind,
        multiIf(
            days = 0, '; no earlier day to compare with',
            days = 1, concat('; its one earlier day had ', toString(usual)),
            concat('; the median of ', toString(days), ' earlier days is ', toString(usual))))
FROM compared

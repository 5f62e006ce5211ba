-- Each row is a violation.
SELECT 'a level, check or kind of no meaning' AS violation, count() AS rows
FROM quality_checks
WHERE day = {day:Date}
    AND NOT (level IN ('ok', 'warn', 'fail')
        AND check IN ('presence', 'volume', 'freshness', 'gap', 'nulls', 'rejects', 'schema')
        AND kind IN ('logs', 'metrics', 'spans', 'changes', 'edges'))
HAVING rows > 0
UNION ALL
SELECT 'a window outside of the day', count() AS rows
FROM quality_checks
WHERE day = {day:Date} AND (start > end OR start < {start:DateTime64(9, 'UTC')} OR end > {end:DateTime64(9, 'UTC')})
HAVING rows > 0
UNION ALL
SELECT 'a value is not a finite number', count() AS rows
FROM quality_checks
WHERE day = {day:Date} AND NOT (isFinite(value) AND isFinite(expected))
HAVING rows > 0
UNION ALL
SELECT 'two rows of one check', count() AS rows
FROM
(
    SELECT 1
    FROM quality_checks
    WHERE day = {day:Date}
    GROUP BY source, kind, check, if(check = 'gap', start, toDateTime(0, 'UTC'))
    HAVING count() > 1
)
HAVING rows > 0
UNION ALL
SELECT 'rows of a kind without a check of their volume, times or keys', count() AS rows
FROM
(
    SELECT DISTINCT source, 'logs' AS kind FROM log_records WHERE day = {day:Date}
    UNION ALL
    SELECT DISTINCT source, 'metrics' FROM metric_points WHERE day = {day:Date}
    UNION ALL
    SELECT DISTINCT source, 'spans' FROM spans WHERE day = {day:Date}
) AS loaded
ARRAY JOIN ['volume', 'freshness', 'gap', 'nulls', 'rejects'] AS check
WHERE (source, kind, check) NOT IN (SELECT source, kind, check FROM quality_checks WHERE day = {day:Date})
HAVING rows > 0

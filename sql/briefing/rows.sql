-- Rows read, by source and kind.
SELECT source, kind, toString(count) AS rows
FROM
(
    SELECT source, 'logs' AS kind, count() AS count FROM log_records WHERE day = {day:Date} GROUP BY source
    UNION ALL
    SELECT source, 'metrics' AS kind, count() AS count FROM metric_points WHERE day = {day:Date} GROUP BY source
    UNION ALL
    SELECT source, 'spans' AS kind, count() AS count FROM spans WHERE day = {day:Date} GROUP BY source
    UNION ALL
    SELECT source, 'changes' AS kind, count() AS count FROM changes WHERE day = {day:Date} GROUP BY source
)
ORDER BY source, kind

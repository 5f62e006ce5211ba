-- Rows read, by source and kind.
SELECT source, 'logs' AS kind, toString(count()) AS rows FROM log_records WHERE day = {day:Date} GROUP BY source
UNION ALL
SELECT source, 'metrics' AS kind, toString(count()) AS rows FROM metric_points WHERE day = {day:Date} GROUP BY source
UNION ALL
SELECT source, 'spans' AS kind, toString(count()) AS rows FROM spans WHERE day = {day:Date} GROUP BY source
UNION ALL
SELECT source, 'changes' AS kind, toString(count()) AS rows FROM changes WHERE day = {day:Date} GROUP BY source
ORDER BY source, kind

-- The share of rows in which a key is empty, without which they belong to no series: the service, a metric's name, an end of a call edge.
INSERT INTO {target:Identifier}
    (day, source, kind, check, level, value, expected, start, end, detail)
WITH
    keyed AS
    (
        SELECT source, 'logs' AS kind, count() AS rows, countIf(service = '') AS keyless
        FROM log_records WHERE day = {day:Date} GROUP BY source
        UNION ALL
        SELECT source, 'metrics', count(), countIf(service = '' OR metric = '')
        FROM metric_points WHERE day = {day:Date} GROUP BY source
        UNION ALL
        SELECT source, 'spans', count(), countIf(service = '')
        FROM spans WHERE day = {day:Date} GROUP BY source
        UNION ALL
        SELECT source, 'changes', count(), countIf(service = '')
        FROM changes WHERE day = {day:Date} GROUP BY source
        UNION ALL
        SELECT source, 'edges', count(), countIf(caller = '' OR callee = '')
        FROM service_edges WHERE day = {day:Date} GROUP BY source
    )
SELECT
    {day:Date}, source, kind, 'nulls',
    multiIf(keyless > 0.05 * rows, 'fail', keyless > 0.001 * rows, 'warn', 'ok'),
    keyless / rows, 0,
    toDateTime({start:DateTime64(9, 'UTC')}, 'UTC'), toDateTime({end:DateTime64(9, 'UTC')}, 'UTC'),
    concat(toString(keyless), ' of ', toString(rows), ' rows of ', kind, ' of ', source, ' name no ',
        multiIf(kind = 'metrics', 'service or metric', kind = 'edges', 'caller or callee', 'service'))
FROM keyed

-- The share of a source's lines that could not be read.
INSERT INTO {target:Identifier}
    (day, source, kind, check, level, value, expected, start, end, detail)
WITH
    lines AS
    (
        SELECT source, kind, sum(rows) + sum(rejected) AS lines, sum(rejected) AS unread
        FROM
        (
            SELECT source, 'logs' AS kind, count() AS rows, 0 AS rejected FROM log_records WHERE day = {day:Date} GROUP BY source
            UNION ALL
            SELECT source, 'metrics', count(), 0 FROM metric_points WHERE day = {day:Date} GROUP BY source
            UNION ALL
            SELECT source, 'spans', count(), 0 FROM spans WHERE day = {day:Date} GROUP BY source
            UNION ALL
            SELECT source, 'changes', count(), 0 FROM changes WHERE day = {day:Date} GROUP BY source
            UNION ALL
            SELECT source, 'edges', count(), 0 FROM service_edges WHERE day = {day:Date} GROUP BY source
            UNION ALL
            SELECT source, kind, 0, count() FROM rejected_records WHERE day = {day:Date} GROUP BY source, kind
        )
        GROUP BY source, kind
    )
SELECT
    {day:Date}, source, kind, 'rejects',
    multiIf(unread > 0.05 * lines, 'fail', unread > 0.001 * lines, 'warn', 'ok'),
    unread / lines, 0,
    toDateTime({start:DateTime64(9, 'UTC')}, 'UTC'), toDateTime({end:DateTime64(9, 'UTC')}, 'UTC'),
    concat(toString(unread), ' of ', toString(lines), ' lines of ', kind, ' of ', source, ' could not be read')
FROM lines

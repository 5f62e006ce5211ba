-- Log records by severity, template and error type, in the minutes that have some. Counted once by the hash of all four columns, then
-- added up three ways.
INSERT INTO {target:Identifier}
    (day, service, instance, kind, signal, attribute, unit, slot, value, samples)
WITH
    counts AS
    (
        SELECT
            cityHash64(service, severity, template_id, error_type) AS key,
            toStartOfMinute(timestamp) AS slot,
            count() AS records
        FROM log_records
        WHERE day = {day:Date}
        GROUP BY key, slot
    ),
    columns AS
    (
        SELECT key, cityHash64(service, column) AS series, service, column
        FROM
        (
            SELECT DISTINCT cityHash64(service, severity, template_id, error_type) AS key, service, severity, template_id, error_type
            FROM log_records
            WHERE day = {day:Date}
        )
        ARRAY JOIN
            [
                ('severity', toString(severity)),
                ('template', toString(template_id)),
                ('error_type', toString(error_type))
            ] AS column
        WHERE column.2 != ''
    )
SELECT {day:Date}, series.service, '', 'log', series.column.1, series.column.2, '1', total.slot, total.records, total.records
FROM
(
    SELECT columns.series AS series, counts.slot AS slot, sum(counts.records) AS records
    FROM counts
    INNER JOIN columns ON columns.key = counts.key
    GROUP BY series, slot
) AS total
INNER JOIN (SELECT DISTINCT series, service, column FROM columns) AS series ON series.series = total.series

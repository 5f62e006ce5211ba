-- One row: the log rows whose body holds a text, letter for letter.
SELECT
    count() AS rows,
    lower(hex(sum(cityHash64(service, instance, timestamp, severity, template_id, trace_id, span_id, body)))) AS hash
FROM log_records
@include parts/logs_where.sql
    AND position(body, {text:String}) > 0

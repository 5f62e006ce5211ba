-- Lines that came late: the facts are others now.
INSERT INTO log_records (day, source, service, instance, timestamp, severity, template_id, http_route, error_type, trace_id, span_id, body, file, line)
SELECT '2026-11-20', 'shop', 'payment', 'payment-0', toDateTime64('2026-11-20 05:10:00', 9, 'UTC') + number, 'ERROR', 'bbbbbbbbbbbbbbbb', '', '', '', '',
       'timeout after 3000 ms', 'late.jsonl.gz', number
FROM numbers(40)

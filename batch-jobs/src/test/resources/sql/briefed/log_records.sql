-- A line every ten seconds; payment logs errors while there is trouble.
INSERT INTO log_records (day, source, service, instance, timestamp, severity, template_id, http_route, error_type, trace_id, span_id, body, file, line)
SELECT '2026-11-20', 'shop', 'payment', 'payment-0', toDateTime64('2026-11-19 15:00:00', 9, 'UTC') + number * 10,
       if(number BETWEEN 5052 AND 5261, 'ERROR', 'INFO'), if(number BETWEEN 5052 AND 5261, 'bbbbbbbbbbbbbbbb', 'aaaaaaaaaaaaaaaa'), '', '', '', '',
       if(number BETWEEN 5052 AND 5261, 'timeout after 3000 ms', 'order taken'), 'logs.jsonl.gz', number
FROM numbers(8640)

-- A span a second of each of three services over the day; from 05:02 to 05:37 UTC (14:02 in Seoul) two in five of checkout's fail and are slow.
INSERT INTO spans (day, source, service, instance, operation, start, duration_us, status, trace_id, span_id, parent_span_id)
SELECT '2026-11-20', 'shop', service, concat(service, '-', toString(number % 2)), if(service = 'frontend', 'GET /', 'POST /order'),
       toDateTime64('2026-11-19 15:00:00', 9, 'UTC') + number AS start_time,
       10000 + (number % 97) * 100 + if(trouble, 800000, 0), if(service = 'checkout' AND trouble AND number % 5 < 2, 'error', 'ok'),
       hex(cityHash64('t', number)), hex(cityHash64('s', service, number)), ''
FROM (
    SELECT number, arrayJoin(['frontend', 'checkout', 'payment']) AS service,
           number >= 50520 AND number < 52620 AND service != 'frontend' AS trouble
    FROM numbers(86400))

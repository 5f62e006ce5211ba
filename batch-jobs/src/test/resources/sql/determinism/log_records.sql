-- Log lines of a day, in an order or its reverse; minutes 600 to 629 lack.
INSERT INTO log_records (day, source, service, instance, timestamp, severity, template_id, error_type, body, file, line)
SELECT
    {day:Date}, 'shop', concat('service-', toString(i % 7)), concat('pod-', toString(i % 21)),
    toDateTime64({start:DateTime64(9, 'UTC')}, 9, 'UTC') + toIntervalMillisecond(i * 2100),
    ['INFO', 'INFO', 'WARN', 'ERROR', ''][cityHash64(i, 1) % 5 + 1], concat('template-', toString(cityHash64(i, 2) % 40 + 3 * (i % 2))),
    if(cityHash64(i, 3) % 9 = 0, 'TimeoutException', ''), 'text', 'logs.jsonl', i + 1
FROM (SELECT toUInt64(if({reversed:Bool}, 39999 - number, number)) AS i FROM numbers(40000))
WHERE NOT (i * 2100 >= 600 * 60000 AND i * 2100 < 630 * 60000)

-- Metric points of a day, in an order or its reverse: several in a minute, values whose sum depends on its order.
INSERT INTO metric_points (day, source, service, instance, metric, unit, timestamp, value)
SELECT
    {day:Date}, 'shop', concat('service-', toString(i % 7)), concat('pod-', toString(i % 21)), concat('metric-', toString(i % 3)), '1',
    toDateTime64({start:DateTime64(9, 'UTC')}, 9, 'UTC') + toIntervalMillisecond(i * 1400),
    cityHash64(i, {day:Date}) % 100000007 / 977. * pow(10, cityHash64(i) % 12 - 6)
FROM (SELECT toUInt64(if({reversed:Bool}, 59999 - number, number)) AS i FROM numbers(60000))

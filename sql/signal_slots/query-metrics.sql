-- Metrics: the mean of a minute. The values are sorted before they are added, so that the last bits of the sum do not depend on the
-- order in which threads found them. Keys are grouped by their hash (a series has the same one everywhere) and named afterwards,
-- which is twice as fast as grouping by four strings.
INSERT INTO {target:Identifier}
    (day, service, instance, kind, signal, attribute, unit, slot, value, samples)
SELECT {day:Date}, name.service, name.instance, 'metric', name.metric, '', name.unit, mean.slot, mean.mean, mean.samples
FROM
(
    SELECT
        cityHash64(service, instance, metric, unit) AS series,
        toStartOfMinute(timestamp) AS slot,
        arrayAvg(arraySort(groupArray(value))) AS mean,
        count() AS samples
    FROM metric_points
    WHERE day = {day:Date} AND isFinite(value)
    GROUP BY series, slot
) AS mean
INNER JOIN
(
    SELECT DISTINCT cityHash64(service, instance, metric, unit) AS series, service, instance, metric, unit
    FROM metric_points
    WHERE day = {day:Date}
) AS name ON name.series = mean.series

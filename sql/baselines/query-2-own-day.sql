-- Series without enough history rest on the day itself as a whole: most of a day is quiet, an hour of it may not be.
INSERT INTO {target:Identifier}
    (day, service, instance, kind, signal, attribute, unit, hour, median, iqr, p01, p99, slots, days)
WITH
    wanted AS
    (
        SELECT DISTINCT
            cityHash64(service, instance, kind, signal, attribute, unit) AS series,
            cityHash64(service, instance, kind = 'log') AS whole,
            kind != 'metric' AND unit = '1' AS counted,
            service, instance, kind, signal, attribute, unit
        FROM signal_slots
        WHERE day = {day:Date}
    ),
    seen AS
    (
        SELECT cityHash64(service, instance, kind, signal, attribute, unit) AS series, arraySort(groupArray(value)) AS seen_values
        FROM signal_slots
        WHERE day = {day:Date}
            AND series NOT IN
            (
                SELECT cityHash64(service, instance, kind, signal, attribute, unit)
                FROM {target:Identifier}
                WHERE hour = -1
            )
        GROUP BY series
    ),
    possible AS
    (
        SELECT cityHash64(service, instance, kind = 'log') AS whole, count() AS slots
        FROM signal_slots
        WHERE day = {day:Date} AND (kind, signal) IN (('span', 'calls'), ('log', 'records')) AND attribute = ''
        GROUP BY whole
    ),
    rested AS
    (
        SELECT
            wanted.*,
            seen.seen_values AS seen_values,
            greatest(length(seen.seen_values), if(wanted.counted, possible.slots, 0)) AS slots,
            slots - length(seen.seen_values) AS zeros,
            -- index 0 of an array is its element's default: 0, as are the slots that lack
            [
                seen_values[greatest(toInt64(floor(0.01 * slots)) - zeros + 1, 0)],
                seen_values[greatest(toInt64(floor(0.25 * slots)) - zeros + 1, 0)],
                seen_values[greatest(toInt64(floor(0.50 * slots)) - zeros + 1, 0)],
                seen_values[greatest(toInt64(floor(0.75 * slots)) - zeros + 1, 0)],
                seen_values[greatest(toInt64(floor(0.99 * slots)) - zeros + 1, 0)]
            ] AS quantiles
        FROM seen
        INNER JOIN wanted ON wanted.series = seen.series
        LEFT JOIN possible ON possible.whole = wanted.whole
    )
SELECT
    {day:Date}, service, instance, kind, signal, attribute, unit, -1,
    quantiles[3], quantiles[4] - quantiles[2], quantiles[1], quantiles[5], slots, 0
FROM rested

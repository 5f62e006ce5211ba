-- What each series of the day did before: in the same hour of the day a week ago and on the nearest recorded days of the last 28, and
-- over these days as a whole (hour -1; an eighth of their slots, chosen by hash). Series are grouped by their hash and named afterwards.
-- Counts have no rows where they were 0: `possible` says how many slots there were, and those that lack are the smallest values.
INSERT INTO {target:Identifier}
    (day, service, instance, kind, signal, attribute, unit, hour, median, iqr, p01, p99, slots, days)
WITH
    comparable AS
    (
        SELECT DISTINCT day
        FROM signal_slots
        WHERE day >= {day:Date} - 28 AND day < {day:Date}
        ORDER BY if({day:Date} - day = 7, 0, {day:Date} - day)
        LIMIT 4
    ),
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
        SELECT series, hour, arraySort(groupArrayIf(value, known)) AS seen_values, bitCount(groupBitOr(day_bit)) AS seen_days
        FROM
        (
            SELECT
                cityHash64(service, instance, kind, signal, attribute, unit) AS series,
                toInt8(toHour(slot, {zone:String})) AS hour,
                bitShiftLeft(1::UInt32, {day:Date} - day) AS day_bit,
                value,
                true AS known
            FROM signal_slots
            WHERE day IN comparable
            UNION ALL
            SELECT cityHash64(service, instance, kind, signal, attribute, unit), -1, bitShiftLeft(1::UInt32, {day:Date} - day), value, true
            FROM signal_slots
            WHERE day IN comparable AND cityHash64(slot) % 8 = 0
            UNION ALL
            SELECT series, arrayJoin(range(-1, 24)), 0, 0, false
            FROM wanted
        )
        GROUP BY series, hour
    ),
    possible AS
    (
        SELECT whole, hour, count() AS slots, uniqExact(day) AS days
        FROM
        (
            SELECT
                cityHash64(service, instance, kind = 'log') AS whole,
                day,
                arrayJoin(if(cityHash64(slot) % 8 = 0, [toHour(slot, {zone:String}), -1], [toHour(slot, {zone:String})])) AS hour
            FROM signal_slots
            WHERE day IN comparable AND (kind, signal) IN (('span', 'calls'), ('log', 'records')) AND attribute = ''
        )
        GROUP BY whole, hour
    ),
    rested AS
    (
        SELECT
            wanted.*,
            seen.hour AS hour,
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
            ] AS quantiles,
            if(wanted.counted, greatest(possible.days, seen.seen_days), seen.seen_days) AS days
        FROM seen
        INNER JOIN wanted ON wanted.series = seen.series
        LEFT JOIN possible ON possible.whole = wanted.whole AND possible.hour = seen.hour
        WHERE slots >= 10
    )
SELECT
    {day:Date}, service, instance, kind, signal, attribute, unit, hour,
    quantiles[3], quantiles[4] - quantiles[2], quantiles[1], quantiles[5], slots, days
FROM rested

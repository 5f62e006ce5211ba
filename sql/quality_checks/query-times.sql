-- In which minutes rows of a source and kind came: how long before the day's end the last ones (freshness), and where none (gap, a row
-- for each). `spacing` is the distance that nine of ten minutes with rows keep to the next such minute; five times it is too long.
INSERT INTO {target:Identifier}
    (day, source, kind, check, level, value, expected, start, end, detail)
WITH
    toInt64(intDiv(toUnixTimestamp({start:DateTime64(9, 'UTC')}), 60)) AS first_minute,
    toInt64(intDiv(toUnixTimestamp({end:DateTime64(9, 'UTC')}), 60)) AS end_minute,
    replaceOne({zone:String}, 'Fixed/', '') AS zone_name,
    seen AS
    (
        SELECT 'logs' AS kind, source, groupUniqArray(intDiv(toUnixTimestamp(timestamp), 60)) AS found
        FROM log_records WHERE day = {day:Date} GROUP BY source
        UNION ALL
        SELECT 'metrics', source, groupUniqArray(intDiv(toUnixTimestamp(timestamp), 60))
        FROM metric_points WHERE day = {day:Date} GROUP BY source
        UNION ALL
        SELECT 'spans', source, groupUniqArray(intDiv(toUnixTimestamp(start), 60))
        FROM spans WHERE day = {day:Date} GROUP BY source
    ),
    silences AS
    (
        SELECT
            source,
            kind,
            arraySort(arrayMap(minute -> toInt64(minute), found)) AS minutes,
            arraySort(arrayPopFront(arrayDifference(minutes))) AS distances,
            -- index 0 of an array is its element's default: a single minute has no distance
            5 * greatest(distances[toInt64(ceil(0.9 * length(distances)))], 1) AS longest,
            arrayZip(
                arrayPushFront(arrayMap(minute -> minute + 1, minutes), first_minute),
                arrayPushBack(minutes, end_minute)) AS all_silences,
            arrayFilter(silence -> silence.2 - silence.1 >= longest, all_silences) AS gaps,
            all_silences[-1] AS last_silence
        FROM seen
    ),
    told AS
    (
        SELECT
            source, kind, longest,
            arrayJoin(arrayConcat(
                [('freshness', if(last_silence.2 - last_silence.1 >= longest, 'warn', 'ok'), last_silence.1, last_silence.2)],
                if(empty(gaps),
                    [('gap', 'ok', first_minute, end_minute)],
                    arrayMap(gap -> ('gap', 'warn', gap.1, gap.2), gaps)))) AS row,
            row.1 AS check,
            row.2 AS level,
            if(check = 'gap' AND level = 'ok', 0, row.4 - row.3) AS silent_minutes,
            toDateTime(row.3 * 60, 'UTC') AS start_time,
            toDateTime(row.4 * 60, 'UTC') AS end_time
        FROM silences
    )
SELECT
    {day:Date}, source, kind, check, level, silent_minutes, longest, start_time, end_time,
    multiIf(
        check = 'gap' AND level = 'ok', concat('No gap in the ', kind, ' of ', source),
        check = 'gap', concat(
            'No ', kind, ' of ', source, ' from ', formatDateTime(start_time, '%H:%i', {zone:String}),
            ' to ', if(row.4 = end_minute, '24:00', formatDateTime(end_time, '%H:%i', {zone:String})), ' ', zone_name,
            ', ', toString(silent_minutes), ' minutes'),
        silent_minutes = 0, concat('The ', kind, ' of ', source, ' reach to the end of the day'),
        concat(
            'The last ', kind, ' of ', source, ' are of ', formatDateTime(start_time - 60, '%H:%i', {zone:String}), ' ', zone_name,
            ', ', toString(silent_minutes), ' minutes before the end of the day'))
FROM told

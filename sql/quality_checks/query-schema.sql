-- Metrics, each with its unit, that a source has and did not have on its day before, and the reverse. Says nothing of a first day.
INSERT INTO {target:Identifier}
    (day, source, kind, check, level, value, expected, start, end, detail)
WITH
    before AS
    (
        SELECT source, max(day) AS day_before
        FROM metric_points
        WHERE day >= {day:Date} - 28 AND day < {day:Date}
        GROUP BY source
    ),
    names AS
    (
        SELECT
            source,
            concat(substringUTF8(metric, 1, 80), if(unit = '', '', concat(' in ', substringUTF8(unit, 1, 20)))) AS name,
            now,
            earlier
        FROM
        (
            SELECT source, metric, unit, max(day = {day:Date}) AS now, max(day < {day:Date}) AS earlier
            FROM metric_points
            WHERE (source, day) IN before OR day = {day:Date}
            GROUP BY source, metric, unit
        )
    ),
    compared AS
    (
        SELECT
            names.source AS source,
            before.day_before AS day_before,
            arraySort(groupArrayIf(name, NOT now)) AS gone,
            arraySort(groupArrayIf(name, NOT earlier)) AS added
        FROM names
        INNER JOIN before ON before.source = names.source
        GROUP BY source, day_before
        HAVING max(now)
    )
SELECT
    {day:Date}, source, 'metrics', 'schema',
    if(empty(gone) AND empty(added), 'ok', 'warn'),
    length(gone) + length(added), 0,
    toDateTime({start:DateTime64(9, 'UTC')}, 'UTC'), toDateTime({end:DateTime64(9, 'UTC')}, 'UTC'),
    if(empty(gone) AND empty(added),
        concat('The metrics of ', source, ' and their units are those of ', toString(day_before)),
        concat('Since ', toString(day_before), ' the metrics of ', source, ' changed: ', arrayStringConcat(
            arrayMap(
                part -> concat(
                    toString(length(part.1)), part.2, arrayStringConcat(arraySlice(part.1, 1, 5), ', '), if(length(part.1) > 5, ', ...)', ')')),
                arrayFilter(part -> notEmpty(part.1), [(gone, ' gone ('), (added, ' new (')])),
            ', ')))
FROM compared

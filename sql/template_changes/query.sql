-- What became of the templates of a day against the seven days before it that have any.
INSERT INTO {target:Identifier}
    (day, template_id, change, other_id, template, severity, severity_inferred, services, lines, usual_lines, first_time, example)
WITH
    days AS
    (
        SELECT DISTINCT day FROM log_templates WHERE day < {day:Date} ORDER BY day DESC LIMIT 7
    ),
    today AS (SELECT * FROM log_templates WHERE day = {day:Date}),
    before AS
    (
        -- Of each template what it was on the last day that had it; the lines as the median over the days, 0 where it was not there.
        SELECT template_id,
               argMax(template, day) AS template,
               argMax(severity, day) AS severity,
               argMax(severity_inferred, day) AS severity_inferred,
               argMax(services, day) AS services,
               argMax(first_time, day) AS first_time,
               argMax(example, day) AS example,
               count() AS days_seen,
               max(day) AS last_day,
               arraySort(arrayConcat(groupArray(lines), arrayResize([toUInt64(0)], ifNull((SELECT count() FROM days), 0) - count()))) AS all_lines,
               all_lines[intDiv(length(all_lines) + 1, 2)] AS usual_lines
        FROM log_templates
        WHERE day IN (SELECT day FROM days)
        GROUP BY template_id
    ),
    added AS (SELECT * FROM today WHERE new AND (SELECT count() FROM days) > 0),
    -- Gone is what every one of the last days had, three at most, and this one has not.
    gone AS
    (
        SELECT *
        FROM before
        WHERE days_seen >= least(3, (SELECT count() FROM days))
          AND last_day = (SELECT max(day) FROM days)
          AND template_id NOT IN (SELECT template_id FROM today)
          AND (SELECT count() FROM today) > 0
    ),
    -- A new template that says nearly the same as one that is gone is a changed one.
    pairs AS
    (
        SELECT added.template_id AS added_id, gone.template_id AS gone_id, gone.usual_lines AS gone_lines,
               ngramDistance(added.template, gone.template) AS distance
        FROM added CROSS JOIN gone
        WHERE hasAny(added.services, gone.services)
          AND ngramDistance(added.template, gone.template) < 0.4
        ORDER BY distance, added_id, gone_id
        LIMIT 1 BY added_id
    ),
    changed AS (SELECT * FROM pairs ORDER BY distance, gone_id, added_id LIMIT 1 BY gone_id)
SELECT {day:Date}, template_id, 'changed', changed.gone_id, template, severity, severity_inferred, services, lines, changed.gone_lines, first_time, example
FROM added INNER JOIN changed ON changed.added_id = added.template_id
UNION ALL
SELECT {day:Date}, template_id, 'new', '', template, severity, severity_inferred, services, lines, 0, first_time, example
FROM added
WHERE template_id NOT IN (SELECT added_id FROM changed)
UNION ALL
SELECT {day:Date}, template_id, 'vanished', '', template, severity, severity_inferred, services, 0, usual_lines, first_time, example
FROM gone
WHERE template_id NOT IN (SELECT gone_id FROM changed)
UNION ALL
-- A new template that covers an older one: both keep their ids, and lines of the older one stay with it.
SELECT {day:Date}, older.template_id, 'merged', added.template_id, older.template, older.severity, older.severity_inferred, older.services, today.lines,
       older.usual_lines, older.first_time, older.example
FROM before AS older CROSS JOIN added
LEFT JOIN today ON today.template_id = older.template_id
WHERE position(added.template, '<*>') > 0
  AND length(replaceAll(replaceAll(added.template, '<*>', ''), ' ', '')) >= 8
  AND older.template LIKE replaceAll(replaceAll(replaceAll(replaceAll(added.template, '\\', '\\\\'), '%', '\\%'), '_', '\\_'), '<*>', '%')
ORDER BY older.template_id, added.template_id
LIMIT 1 BY older.template_id

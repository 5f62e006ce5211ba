-- What the newest run of a day did: a row a meter, with its name, its tags (keys and values in turn) and its value.
WITH
    (SELECT argMax(run_id, started) FROM steps WHERE day = {day:Date}) AS newest,
    (SELECT max(edition) FROM editions WHERE day = {day:Date}) AS newest_edition
SELECT 'daybreak.step.seconds' AS name, ['step', toString(step)] AS tags, seconds AS value
FROM steps FINAL
WHERE day = {day:Date} AND run_id = newest
UNION ALL
SELECT 'daybreak.step.rows', ['step', toString(step)], toFloat64(rows)
FROM steps FINAL
WHERE day = {day:Date} AND run_id = newest
UNION ALL
SELECT 'daybreak.rejected.rows', ['source', toString(source), 'kind', toString(kind)], toFloat64(count())
FROM rejected_records
WHERE day = {day:Date}
GROUP BY source, kind
UNION ALL
SELECT 'daybreak.quality.checks', ['level', toString(level)], toFloat64(count())
FROM quality_checks
WHERE day = {day:Date}
GROUP BY level
UNION ALL
SELECT 'daybreak.briefing.unknown', [], toFloat64(countIf(check = 'presence' AND level = 'fail') > 0)
FROM quality_checks
WHERE day = {day:Date}
UNION ALL
SELECT 'daybreak.incidents', ['state', toString(state)], toFloat64(count())
FROM incidents
WHERE day = {day:Date}
GROUP BY state
UNION ALL
SELECT 'daybreak.briefing.statements', ['outcome', outcome.1], toFloat64(outcome.2)
FROM editions
ARRAY JOIN [('supported', supported), ('replaced', replaced), ('removed', removed)] AS outcome
WHERE day = {day:Date} AND edition = newest_edition
UNION ALL
SELECT 'daybreak.briefing.grounding.ratio', [], if(offered = 0, 1, supported / offered)
FROM editions
WHERE day = {day:Date} AND edition = newest_edition
UNION ALL
SELECT 'daybreak.checker.lies', ['outcome', outcome.1], toFloat64(outcome.2)
FROM editions
ARRAY JOIN [('planted', lies_planted), ('caught', lies_caught)] AS outcome
WHERE day = {day:Date} AND edition = newest_edition
UNION ALL
SELECT 'daybreak.briefing.numbers', ['outcome', outcome.1], toFloat64(outcome.2)
FROM editions
ARRAY JOIN [('printed', numbers_printed), ('covered', numbers_covered)] AS outcome
WHERE day = {day:Date} AND edition = newest_edition
UNION ALL
SELECT 'daybreak.model.tokens', ['direction', tokens.1], toFloat64(tokens.2)
FROM (SELECT sum(tokens_in) AS sent, sum(tokens_out) AS received, sum(tokens_cached) AS cached FROM model_calls WHERE day = {day:Date})
ARRAY JOIN [('in', sent), ('out', received), ('cached', cached)] AS tokens
UNION ALL
SELECT 'daybreak.deliveries', ['channel', toString(channel), 'status', toString(status)], toFloat64(count())
FROM deliveries FINAL
WHERE day = {day:Date}
GROUP BY channel, status
UNION ALL
-- Of all days: the newest that readers have a briefing of. Late is told by its age.
SELECT 'daybreak.briefing.day.timestamp.seconds', [], toFloat64(toUnixTimestamp(toDateTime(max(day), 'UTC')))
FROM editions
HAVING count() > 0

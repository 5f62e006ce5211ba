-- What lacked in what was read.
SELECT source, kind, check, level, toString(start) AS start_time, toString(end) AS end_time, toString(value) AS value_text,
       toString(expected) AS expected_text, detail
FROM quality_checks
WHERE day = {day:Date} AND level != 'ok'
ORDER BY level, source, kind, check, start, end, detail

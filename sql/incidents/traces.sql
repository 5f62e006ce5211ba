-- Up to five traces of an incident's services in its time: those in error first, then the slowest.
SELECT trace_id
FROM spans
WHERE day = {day:Date} AND service IN {services:Array(String)}
  AND start >= {start:DateTime64(9, 'UTC')} AND start < {end:DateTime64(9, 'UTC')} AND trace_id != ''
GROUP BY trace_id
ORDER BY max(status = 'error') DESC, max(duration_us) DESC, trace_id
LIMIT 5

-- Rows that came after the day's first load, by source and kind.
SELECT load.source AS source, load.kind AS kind, toString(load.rows - load.on_time) AS rows
FROM loads AS load FINAL
WHERE load.day = {day:Date} AND load.over AND load.rows > load.on_time AND load.kind NOT IN ('rejected', 'redactions')
ORDER BY source, kind

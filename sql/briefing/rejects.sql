-- Lines that could not be read, by reason.
SELECT source, kind, reason, toString(count()) AS lines
FROM rejected_records
WHERE day = {day:Date}
GROUP BY source, kind, reason
ORDER BY source, kind, reason

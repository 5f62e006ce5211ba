-- The days that have a briefing, oldest first, with a hash of what they were loaded from.
SELECT day, toString(groupBitXor(cityHash64(source, kind, digest))) AS contents
FROM loads FINAL
WHERE day >= {from:Date} AND day IN (SELECT day FROM editions)
GROUP BY day
ORDER BY day

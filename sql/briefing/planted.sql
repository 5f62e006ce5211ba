-- The falsehoods that were planted to try the checker of an edition, by kind.
SELECT seeded, toString(count()) AS planted, toString(countIf(verdict != 'supported')) AS caught
FROM verdicts
WHERE day = {day:Date} AND edition = {edition:UInt16} AND seeded != '' AND number = 0
GROUP BY seeded
ORDER BY seeded

-- Each row is a violation.
SELECT 'a window is not five minutes long' AS violation, count() AS rows
FROM signal_windows
WHERE day = {day:Date} AND end - start != 300
HAVING rows > 0
UNION ALL
SELECT 'a slot ends no window, or two', 1 AS rows
WHERE (SELECT count() FROM signal_slots WHERE day = {day:Date}) != (SELECT count() FROM signal_windows WHERE day = {day:Date})
UNION ALL
SELECT 'a window rests on no slot, or on more than five', count() AS rows
FROM signal_windows
WHERE day = {day:Date} AND NOT (slots BETWEEN 1 AND 5)
HAVING rows > 0
UNION ALL
SELECT 'calls of all windows are more than five times those of the slots', 1 AS rows
WHERE (SELECT sum(value) FROM signal_windows WHERE day = {day:Date} AND signal = 'calls')
    > 5 * (SELECT sum(value) FROM signal_slots WHERE day = {day:Date} AND signal = 'calls')

-- Who calls whom on a day: as declared, and as spans showed.
SELECT DISTINCT caller, callee
FROM
(
    SELECT caller, callee FROM service_edges WHERE day = {day:Date}
    UNION ALL
    SELECT service, attribute FROM signal_slots WHERE day = {day:Date} AND kind = 'edge'
)
ORDER BY caller, callee

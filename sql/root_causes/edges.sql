-- Who calls whom, as sources declare it.
SELECT DISTINCT caller, callee
FROM service_edges
WHERE day IN {days:Array(Date)}
ORDER BY caller, callee

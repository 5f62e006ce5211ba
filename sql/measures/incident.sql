-- The life-cycle row of an incident with its ranking: a row for each place, of the newest day up to one that has the incident; place 0 where
-- nothing is ranked.
SELECT toString(i.day) AS on_day, i.state AS state, c.place AS place, toString(c.service) AS service, c.gates_passed AS gates
FROM incidents AS i
LEFT JOIN root_causes AS c ON c.day = i.day AND c.incident_id = i.incident_id
WHERE i.incident_id = {incident:String}
    AND i.day = (SELECT max(day) FROM incidents WHERE incident_id = {incident:String} AND day <= {until:Date})
ORDER BY place, service

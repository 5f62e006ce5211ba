INSERT INTO incident_members
SELECT * EXCEPT (copy) REPLACE (concat(incident_id, '-', toString(copy)) AS incident_id)
FROM (SELECT *, arrayJoin(range(12)) AS copy FROM incident_members WHERE incident_id = 'i-order')

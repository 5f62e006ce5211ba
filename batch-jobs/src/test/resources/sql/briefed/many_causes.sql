INSERT INTO root_causes
SELECT * EXCEPT (copy) REPLACE (concat(incident_id, '-', toString(copy)) AS incident_id)
FROM (SELECT *, arrayJoin(range(12)) AS copy FROM root_causes WHERE incident_id = 'i-order')

-- The new issue twelve times more.
INSERT INTO incidents
SELECT * EXCEPT (copy) REPLACE (concat(incident_id, '-', toString(copy)) AS incident_id)
FROM (SELECT *, arrayJoin(range(12)) AS copy FROM incidents WHERE incident_id = 'i-order')

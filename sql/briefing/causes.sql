-- The five likeliest causes of each incident.
SELECT incident_id, toString(place) AS place_number, service, instance, kind, signal, attribute, toString(round(score, 3)) AS score_value,
       toString(round(confidence, 2)) AS confidence_value, toJSONString(gates_passed) AS passed, toJSONString(gates_failed) AS failed,
       toJSONString(JSONExtract(evidence, 'path', 'Array(String)')) AS way_up, toJSONString(JSONExtract(evidence, 'unexplained', 'Array(String)')) AS against
FROM root_causes
WHERE day = {day:Date} AND place <= 5
ORDER BY incident_id, place, service, instance, kind, signal, attribute

-- The five likeliest causes of each incident, with the signal that speaks for each most; a call of it is its caller's signal.
SELECT incident_id, toString(place) AS place_number, cause.service AS candidate,
       if(signal_service = '', cause.service, signal_service) AS service, JSONExtractString(evidence, 'signals', 1, 'service') AS signal_service,
       instance, kind, signal, attribute, toString(round(score, 3)) AS score_value,
       toString(round(confidence, 2)) AS confidence_value, toJSONString(gates_passed) AS passed, toJSONString(gates_failed) AS failed,
       toJSONString(JSONExtract(evidence, 'path', 'Array(String)')) AS way_up, toJSONString(JSONExtract(evidence, 'unexplained', 'Array(String)')) AS against
FROM root_causes AS cause
WHERE day = {day:Date} AND place <= 5
ORDER BY incident_id, place, candidate, instance, kind, signal, attribute

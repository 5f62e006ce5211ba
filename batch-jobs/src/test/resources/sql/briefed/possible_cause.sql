-- A first candidate that quiet times show too.
INSERT INTO root_causes (day, incident_id, place, service, instance, kind, signal, attribute, score, confidence, gates_passed, gates_failed, evidence)
VALUES ('2026-11-20', 'i-order', 1, 'payment', '', 'span', 'duration_p95', '', 9, -1, ['precedes', 'connected'], ['quiet'], '{}')

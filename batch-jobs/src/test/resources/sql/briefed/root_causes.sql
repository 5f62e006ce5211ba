INSERT INTO root_causes (day, incident_id, place, service, instance, kind, signal, attribute, score, confidence, gates_passed, gates_failed, evidence)
VALUES
('2026-11-20', 'i-order', 1, 'payment', '', 'span', 'duration_p95', '', 9, -1, ['precedes', 'connected', 'quiet'], [],
 '{"path": ["payment", "checkout"], "unexplained": ["search"]}'),
('2026-11-20', 'i-order', 2, 'checkout', '', 'span', 'errors', '', 4, -1, ['connected'], ['precedes', 'quiet'], '{}')

-- The first candidate has no callers that are in trouble.
ALTER TABLE root_causes UPDATE confidence = 0.9, gates_passed = ['precedes', 'quiet'], gates_failed = ['connected'] WHERE place = 1 SETTINGS mutations_sync = 1

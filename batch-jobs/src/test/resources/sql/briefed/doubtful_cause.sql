-- The first candidate is more probably wrong than right.
ALTER TABLE root_causes UPDATE confidence = 0.3 WHERE place = 1 SETTINGS mutations_sync = 1

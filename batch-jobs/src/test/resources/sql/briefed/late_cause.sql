-- The first candidate stood out after those it is said to trouble, and is more probably right than wrong.
ALTER TABLE root_causes UPDATE confidence = 0.8, gates_passed = ['connected', 'quiet'], gates_failed = ['precedes'] WHERE place = 1 SETTINGS mutations_sync = 1

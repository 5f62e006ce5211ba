-- What callers see of the first candidate speaks for it most.
ALTER TABLE root_causes UPDATE kind = 'edge', signal = 'gap_p50', attribute = 'payment', evidence = '{"signals": [{"service": "checkout"}]}' WHERE place = 1 SETTINGS mutations_sync = 1

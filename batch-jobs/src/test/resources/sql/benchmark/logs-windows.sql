-- Five-minute windows of the plainest kind.
SELECT count() FROM (SELECT service, toStartOfFiveMinutes(timestamp) AS window, count() AS lines FROM bare_logs GROUP BY service, window)

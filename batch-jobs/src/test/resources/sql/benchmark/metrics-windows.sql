-- Five-minute windows of the plainest kind.
SELECT count() FROM (SELECT service, metric, toStartOfFiveMinutes(timestamp) AS window, count() AS points, avg(value) AS mean, min(value) AS least, max(value) AS most FROM bare_metrics GROUP BY service, metric, window)

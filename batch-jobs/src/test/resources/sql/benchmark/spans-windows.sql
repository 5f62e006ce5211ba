-- Five-minute windows with exact percentiles.
SELECT count() FROM (SELECT service, operation, toStartOfFiveMinutes(start) AS window, count() AS calls, quantilesExact(0.5, 0.95, 0.99)(duration_us) AS quantiles FROM bare_spans GROUP BY service, operation, window)

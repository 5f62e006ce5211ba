-- Deploys, configuration and flag changes, in minutes since 1970.
SELECT intDiv(toInt64(toUnixTimestamp(toDateTime(timestamp))), 60) AS minute, service, kind, version
FROM changes
WHERE day IN {days:Array(Date)}
ORDER BY minute, service, kind, version

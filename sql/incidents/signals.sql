-- How many signals of each kind, name and unit a service has on a day; severities one by one.
SELECT
    service,
    kind,
    signal,
    if(signal = 'severity', attribute, '') AS severity,
    unit,
    toInt32(uniqExact(attribute, instance)) AS signals,
    toInt32(uniqExact(instance)) AS instances
FROM signal_slots
WHERE day = {day:Date}
GROUP BY service, kind, signal, severity, unit
ORDER BY service, kind, signal, severity, unit

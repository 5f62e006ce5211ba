-- The series of a day, each as two arrays; with {whole} those alone that say in which minutes counts could have been: calls and records
-- of whole services and of instances.
SELECT service, instance, kind, signal, attribute, unit, slots.1 AS minutes, slots.2 AS slot_values
FROM
(
    SELECT
        service,
        instance,
        kind,
        signal,
        attribute,
        unit,
        arraySort(groupArray((intDiv(toInt64(toUnixTimestamp(slot)), 60), value))) AS slots
    FROM signal_slots
    WHERE day = {day:Date} AND (NOT {whole:Bool} OR (kind IN ('span', 'log') AND signal IN ('calls', 'records') AND attribute = ''))
    GROUP BY service, kind, signal, attribute, instance, unit
)
ORDER BY service, kind, signal, attribute, instance, unit

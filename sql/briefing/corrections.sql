-- How an edition's facts differ from those of the edition before: other values, facts that are new, facts that are gone.
SELECT multiIf(before = 0, 'added', after = 0, 'dropped', 'changed') AS change, kind, measure,
       JSONExtractString(measure, 'from') AS start_time, JSONExtractString(measure, 'to') AS end_time, value_before, unit_before, value_after, unit_after
FROM
(
    SELECT kind, measure, countIf(edition < {edition:UInt16}) AS before, countIf(edition = {edition:UInt16}) AS after,
           maxIf(value, edition < {edition:UInt16}) AS value_before, maxIf(unit, edition < {edition:UInt16}) AS unit_before,
           maxIf(value, edition = {edition:UInt16}) AS value_after, maxIf(unit, edition = {edition:UInt16}) AS unit_after
    FROM facts
    WHERE day = {day:Date} AND edition IN ({edition:UInt16} - 1, {edition:UInt16})
    GROUP BY kind, measure
)
WHERE before = 0 OR after = 0 OR value_before != value_after OR unit_before != unit_after
ORDER BY kind, measure

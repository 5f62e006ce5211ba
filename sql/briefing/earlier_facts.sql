-- The facts of an edition.
SELECT incident_id, kind, measure, value, unit FROM facts WHERE day = {day:Date} AND edition = {edition:UInt16} ORDER BY incident_id, kind, measure

-- The channels that an edition went out by.
SELECT DISTINCT channel
FROM deliveries FINAL
WHERE day = {day:Date} AND edition = {edition:UInt16} AND status != 'failed'

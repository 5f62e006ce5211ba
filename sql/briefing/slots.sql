-- One signal over a day, for its chart.
SELECT toString(slot) AS slot_time, value
FROM signal_slots
WHERE day = {day:Date} AND service = {service:String} AND instance = {instance:String} AND kind = {kind:String} AND signal = {signal:String}
  AND attribute = {attribute:String}
ORDER BY slot

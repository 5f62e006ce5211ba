-- The day's editions, newest first.
SELECT edition, facts_hash FROM editions WHERE day = {day:Date} ORDER BY edition DESC

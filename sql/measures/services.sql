-- The services with any row of a kind in a window.
SELECT DISTINCT toString(service) AS service
FROM {table:Identifier}
WHERE day BETWEEN {first_day:Date} AND {last_day:Date}
    AND {time:Identifier} >= {from:DateTime64(9, 'UTC')}
    AND {time:Identifier} < {to:DateTime64(9, 'UTC')}
ORDER BY service

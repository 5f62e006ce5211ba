-- The services with any row of a kind in each of several windows, numbered from 1. One read of the rows serves them all.
SELECT DISTINCT question, service
FROM
(
    SELECT
        toString(service) AS service,
        roundDown(toUnixTimestamp64Nano({time:Identifier}), {bounds:Array(Int64)}) AS segment
    FROM {table:Identifier}
    WHERE day BETWEEN {first_day:Date} AND {last_day:Date}
        AND {time:Identifier} >= {from:DateTime64(9, 'UTC')}
        AND {time:Identifier} < {to:DateTime64(9, 'UTC')}
    GROUP BY service, segment
) AS parts
CROSS JOIN
(
    SELECT question, start, end
    FROM (SELECT 1)
    ARRAY JOIN
        arrayEnumerate({starts:Array(Int64)}) AS question,
        {starts:Array(Int64)} AS start,
        {ends:Array(Int64)} AS end
) AS windows
WHERE segment >= start AND segment < end
ORDER BY question, service

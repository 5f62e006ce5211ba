-- Where a reviewed rule's count was passed within five minutes, sliding by one, per (service, route, error code); windows
-- within ten minutes of each other are one breach. `usual` is the median of the same windows over the day: a rule may ask for a multiple of it,
-- so that steady background errors are no incident.
WITH
    slots AS
    (
        SELECT service, http_route AS route, error_type AS code, toStartOfMinute(timestamp) AS slot, count() AS errors
        FROM log_records
        WHERE day = {day:Date} AND error_type != '' AND match(error_type, {code:String})
        GROUP BY service, route, code, slot
        UNION ALL
        SELECT service, operation AS route, 'span error' AS code, toStartOfMinute(start) AS slot, count() AS errors
        FROM spans
        WHERE day = {day:Date} AND status = 'error' AND match('span error', {code:String})
        GROUP BY service, route, code, slot
    ),
    -- A window of five minutes ends with each slot that has an error; slots without one add nothing.
    windows AS
    (
        SELECT service, route, code, toUnixTimestamp(slot) AS second, errors,
               sum(errors) OVER (PARTITION BY service, route, code ORDER BY second RANGE BETWEEN 240 PRECEDING AND CURRENT ROW) AS in_window
        FROM slots
    ),
    usual AS
    (
        SELECT service, route, code,
               -- Minutes without an error count as 0: where fewer than half of the day's minutes have one, the usual is 0.
               if(count() * 2 < {minutes:UInt32}, 0, quantileExact(0.5)(in_window)) AS usual
        FROM windows
        GROUP BY service, route, code
    ),
    breaches AS
    (
        SELECT w.service AS service, w.route AS route, w.code AS code, w.second AS second, w.errors AS errors,
               w.second > 600 + lagInFrame(w.second, 1, 0) OVER (PARTITION BY w.service, w.route, w.code ORDER BY w.second) AS begins
        FROM windows AS w
        INNER JOIN usual AS u ON u.service = w.service AND u.route = w.route AND u.code = w.code
        WHERE w.in_window >= {at_least:UInt64} AND w.in_window >= {times_usual:Float64} * u.usual
    ),
    numbered AS
    (
        SELECT service, route, code, second, errors,
               sum(begins) OVER (PARTITION BY service, route, code ORDER BY second) AS breach
        FROM breaches
    )
SELECT service, route, code, toInt64(min(second)) AS start, toInt64(max(second)) + 60 AS end, toInt64(sum(errors)) AS errors
FROM numbered
GROUP BY service, route, code, breach
ORDER BY start, service, route, code

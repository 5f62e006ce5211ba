-- What of a kind was not delivered, or not wholly (a file that broke off): checks of presence that touch a time.
SELECT source, check, detail, start, end
FROM quality_checks
WHERE day BETWEEN {first_day:Date} AND {last_day:Date}
    AND kind = {kind:String}
    AND check = 'presence'
    AND level != 'ok'
    AND start < {to:DateTime64(9, 'UTC')}
    AND end > {from:DateTime64(9, 'UTC')}
ORDER BY day, source, check, start

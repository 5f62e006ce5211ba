-- What models cost on the days before, and what came of it; the page in the report.
SELECT toString(day) AS day_text, model, toString(calls) AS call_count, toString(round(milliseconds)) AS median_ms,
       toString(tokens_in + tokens_out) AS token_count, toString(cost) AS money, toString(offered) AS statements_offered,
       toString(supported) AS statements_supported, toString(printed) AS statements_printed
FROM model_use
WHERE day >= {day:Date} - 30 AND day < {day:Date}
ORDER BY day DESC, model

-- What models cost on the days before, and what came of it; the page in the report.
SELECT toString(day) AS day_text, model, calls, milliseconds, tokens_in, tokens_out, cost, offered, supported, printed
FROM model_use
WHERE day >= {day:Date} - 30 AND day < {day:Date}
ORDER BY day DESC, model

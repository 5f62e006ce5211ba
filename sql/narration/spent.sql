-- What the calls for a day have taken so far.
SELECT sum(tokens_in) + sum(tokens_out) AS tokens, sum(cost) AS money FROM model_calls WHERE day = {day:Date}

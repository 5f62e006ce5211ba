-- How an edition came about: the figures of its footer.
SELECT toString(offered) AS statements_offered, toString(supported) AS statements_supported, toString(replaced) AS statements_replaced,
       toString(removed) AS statements_removed, toString(lies_planted) AS planted, toString(lies_caught) AS caught,
       toString(numbers_printed) AS printed_numbers, toString(numbers_covered) AS covered_numbers,
       toString(model_offered) AS offered_by_model, toString(model_printed) AS printed_of_model, toString(tokens) AS tokens_used,
       toString(round(toDecimal64(toString(cost), 9), 4)) AS money
FROM editions
WHERE day = {day:Date} AND edition = {edition:UInt16}

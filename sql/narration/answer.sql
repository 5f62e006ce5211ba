-- The first answer that the same prompt got from the same model.
SELECT answer
FROM model_calls
WHERE prompt_hash = {hash:String} AND status = 'answered'
ORDER BY called
LIMIT 1

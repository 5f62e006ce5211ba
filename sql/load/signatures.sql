-- One number for all templates of a source's lines: when it changes, the lines have to be loaded again.
SELECT toString(groupBitXor(cityHash64(signature, template_id)))
FROM log_signatures
WHERE day = {day:Date} AND source = {source:String}

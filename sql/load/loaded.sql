-- What the partition of one kind was last loaded from.
SELECT digest
FROM loads FINAL
WHERE day = {day:Date} AND source = {source:String} AND kind = {kind:String}

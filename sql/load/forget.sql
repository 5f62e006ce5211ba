-- Says that a partition holds nothing any more, so that its day is loaded again if it is run again.
INSERT INTO loads (day, source, kind, digest, rows, over, on_time, loaded)
SELECT day, source, kind, '', 0, over, on_time, {dropped:DateTime64(9, 'UTC')}
FROM loads FINAL
WHERE day = {day:Date} AND source = {source:String} AND kind = {kind:String}

-- Says what a partition has been loaded from, and how many of its rows came in time.
INSERT INTO loads (day, source, kind, digest, rows, over, on_time, loaded)
SELECT {day:Date}, {source:String}, {kind:String}, {digest:String}, {rows:UInt64},
       {loaded:DateTime64(9, 'UTC')} >= {end:DateTime64(9, 'UTC')},
       if(countIf(over) > 0, maxIf(on_time, over), {rows:UInt64}),
       {loaded:DateTime64(9, 'UTC')}
FROM (SELECT over, on_time FROM loads FINAL WHERE day = {day:Date} AND source = {source:String} AND kind = {kind:String})

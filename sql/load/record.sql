-- Says what a partition has been loaded from.
INSERT INTO loads (day, source, kind, digest, rows, loaded)
VALUES ({day:Date}, {source:String}, {kind:String}, {digest:String}, {rows:UInt64}, {loaded:DateTime64(9, 'UTC')})

-- What the day's earlier editions wrote; the partition is replaced as a whole.
INSERT INTO {staging:Identifier} SELECT * FROM {table:Identifier} WHERE day = {day:Date} AND edition < {edition:UInt16}

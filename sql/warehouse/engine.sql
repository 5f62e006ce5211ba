-- The engine of a table with its arguments, as it was created.
SELECT engine_full FROM system.tables WHERE database = currentDatabase() AND name = {table:String}

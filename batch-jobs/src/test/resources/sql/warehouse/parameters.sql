-- Every kind of parameter.
SELECT
    {text:String} AS text,
    {list:Array(String)} AS list,
    {time:DateTime64(9, 'UTC')} AS time,
    {day:Date} AS day,
    {number:UInt64} AS number,
    {fraction:Float64} AS fraction,
    (SELECT count() FROM {table:Identifier}) AS rows

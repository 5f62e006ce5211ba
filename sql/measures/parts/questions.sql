-- The questions by their numbers, their windows, and the equalities that every kind of rows can have.
arrayEnumerate({starts:Array(Int64)}) AS question,
{starts:Array(Int64)} AS start,
{ends:Array(Int64)} AS end,
{key_service:Array(String)} AS key_service,
{key_instance:Array(String)} AS key_instance

-- How many tables may be loaded at once. Each load takes up to some 600 MB, whatever the day's size; 0 is a server without a bound.
SELECT toString(if(toUInt64(getServerSetting('max_server_memory_usage')) BETWEEN 1 AND 1200000000, 1, 2))

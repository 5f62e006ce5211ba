-- What the numbers of a segment come to, to be put together to windows.
min(number) AS part_least,
max(number) AS part_greatest,
groupArrayIf(number, {percentiles:Bool}) AS part_numbers

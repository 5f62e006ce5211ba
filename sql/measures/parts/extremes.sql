-- The smallest and largest number, and percentiles by nearest rank where they are asked for.
toString(min(number)) AS least,
toString(max(number)) AS greatest,
@include percentiles.sql

-- The days at whose end feature sets are built: the last day of data and the ends of the quarters before it, as far back as
-- there is enough history behind them. Bounded, so that the cost of the sets does not grow with the years in the lake.
WITH data AS (
    SELECT min(CAST(setl_time AS DATE)) AS first_day, max(CAST(setl_time AS DATE)) AS last_day FROM claims.net_settlement
),
day AS (
    SELECT last_day AS as_of, first_day FROM data
    UNION
    SELECT CAST(date_trunc('quarter', data.last_day) - CAST(numbers.n AS INTEGER) * interval '3' month AS DATE) - 1, data.first_day
    FROM data
    JOIN generate_series(0, 399) AS numbers(n) ON numbers.n < CAST($snapshot_quarters AS INTEGER)
)
SELECT as_of,
    -- Days with data behind it, at most a year: what counts over the year are divided by.
    CAST(least(365, as_of - first_day + 1) AS INTEGER) AS observed_days
FROM day
WHERE as_of - first_day + 1 >= CAST($snapshot_history_days AS INTEGER)

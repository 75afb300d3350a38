-- Working days over the data's range: weekdays, but for the days that the State Council's yearly notice names.
WITH dated AS (
    SELECT min(begin_date) AS first_day, max(coalesce(CAST(end_time AS DATE), begin_date)) AS last_day FROM claims.raw_encounter
    UNION ALL
    SELECT min(fee_date), max(covered_until) FROM claims.fee_line
),
range_of_data AS (
    SELECT
        greatest(min(first_day) - 31, CAST('2000-01-01' AS DATE)) AS first_day,
        least(max(last_day) + 31, CAST('2049-12-31' AS DATE)) AS last_day
    FROM dated
    HAVING min(first_day) IS NOT NULL
),
day AS (
    SELECT range_of_data.first_day + CAST(numbers.n AS INTEGER) AS day
    FROM range_of_data
    CROSS JOIN generate_series(0, 18300) AS numbers(n)
    WHERE range_of_data.first_day + CAST(numbers.n AS INTEGER) <= range_of_data.last_day
)
SELECT
    day.day, coalesce(known.is_working_day, extract(isodow FROM day.day) < 6) AS is_working_day,
    coalesce(NOT known.is_working_day, FALSE) AS is_public_holiday
FROM day
LEFT JOIN claims.dict_calendar AS known ON known.day = day.day

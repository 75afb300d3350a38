-- The days of each institution's agreement; an end before the beginning is a filler.
SELECT
    fixmedins_code, CAST(max(begntime) AS DATE) AS from_date,
    CAST(CASE WHEN max(endtime) >= max(begntime) OR max(begntime) IS NULL THEN max(endtime) END AS DATE) AS to_date
FROM lake.fixmedins_b
WHERE coalesce(vali_flag, '1') = '1'
GROUP BY fixmedins_code

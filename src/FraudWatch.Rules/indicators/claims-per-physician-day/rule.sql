-- Days on which one physician code is billed for more consultations than a day holds; codes that stand for a department or a
-- counter are left out in the claims stage (C8).
WITH consulted AS (
    SELECT fixmedins_code, physician_code, fee_date, count(DISTINCT psn_no) AS persons, count(*) AS fee_lines, min(dept_name) AS dept_name
    FROM claims.fee_line
    WHERE item_class = 'consultation' AND stay_id IS NULL AND physician_code IS NOT NULL AND NOT is_internet
    GROUP BY fixmedins_code, physician_code, fee_date
),
impossible AS (
    SELECT *, CAST(date_trunc('month', fee_date) AS DATE) AS month
    FROM consulted
    WHERE persons * CAST($minutes_per_person AS INTEGER) > CAST($hours_per_day AS INTEGER) * 60
),
per_physician AS (
    SELECT fixmedins_code, physician_code, month, count(*) AS days, max(persons) AS most_persons, sum(persons) AS person_days,
        min(dept_name) AS dept_name, max(fee_date) AS last_day
    FROM impossible
    GROUP BY fixmedins_code, physician_code, month
    HAVING count(*) >= CAST($minimum_days AS INTEGER)
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY fixmedins_code, month ORDER BY person_days DESC NULLS LAST, physician_code) AS place,
        count(*) OVER (PARTITION BY fixmedins_code, month) AS physicians,
        string_agg(physician_code, '|') OVER (PARTITION BY fixmedins_code, month ORDER BY person_days DESC NULLS LAST, physician_code
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS physician_codes
    FROM per_physician
)
SELECT
    fixmedins_code, last_day AS occurred_on, month, physician_code, dept_name, days, most_persons, physicians, physician_codes,
    CAST(CAST(CAST($hours_per_day AS INTEGER) * 60 AS DOUBLE PRECISION) / nullif(CAST($minutes_per_person AS INTEGER), 0) AS INTEGER) AS persons_a_day_holds
FROM ranked
WHERE place = 1

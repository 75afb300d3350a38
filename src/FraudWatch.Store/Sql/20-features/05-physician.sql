-- One row per physician of an institution; codes that stand for nobody in particular are left out (C8).
WITH worked AS (
    SELECT
        day.fixmedins_code, day.physician_code, count(*) AS days, sum(day.fee_lines) AS fee_lines,
        sum(day.persons) AS person_days, max(day.persons) AS most_persons_in_a_day, sum(day.amount) AS amount
    FROM claims.physician_day AS day
    LEFT JOIN claims.placeholder AS placeholder
        ON placeholder.kind = 'physician' AND placeholder.fixmedins_code = day.fixmedins_code AND placeholder.value = day.physician_code
    WHERE placeholder.value IS NULL
    GROUP BY day.fixmedins_code, day.physician_code
),
discharged AS (
    SELECT fixmedins_code, chfpdr_code AS physician_code, count(*) AS stays, sum(medfee_sumamt) AS stay_medfee, sum(length_of_stay) AS stay_days
    FROM claims.stay
    WHERE chfpdr_code IS NOT NULL
    GROUP BY fixmedins_code, chfpdr_code
),
code AS (
    SELECT fixmedins_code, physician_code FROM worked
    UNION
    SELECT fixmedins_code, physician_code FROM discharged
)
SELECT
    code.fixmedins_code, code.physician_code, coalesce(worked.days, 0) AS days,
    CAST(coalesce(worked.fee_lines, 0) AS BIGINT) AS fee_lines, CAST(coalesce(worked.person_days, 0) AS BIGINT) AS person_days,
    coalesce(worked.most_persons_in_a_day, 0) AS most_persons_in_a_day,
    CAST(coalesce(worked.amount, 0) AS DECIMAL(16, 2)) AS amount, coalesce(discharged.stays, 0) AS stays,
    CAST(discharged.stay_medfee / discharged.stays AS DOUBLE PRECISION) AS cost_per_stay,
    CAST(discharged.stay_days AS DOUBLE PRECISION) / discharged.stays AS length_of_stay,
    CAST(worked.amount / nullif(worked.person_days, 0) AS DOUBLE PRECISION) AS cost_per_person_day
FROM code
LEFT JOIN worked ON worked.fixmedins_code = code.fixmedins_code AND worked.physician_code = code.physician_code
LEFT JOIN discharged ON discharged.fixmedins_code = code.fixmedins_code AND discharged.physician_code = code.physician_code

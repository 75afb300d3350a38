-- A physician's work in the days before each snapshot: by the fee lines under the code, and by the encounters under his name.
WITH worked AS (
    SELECT
        snapshot.as_of, day.fixmedins_code, day.physician_code, CAST(snapshot.as_of - day.day AS INTEGER) AS days_ago, day.persons,
        day.fee_lines, day.amount
    FROM features.snapshot AS snapshot
    JOIN claims.physician_day AS day ON day.day > snapshot.as_of - 365 AND day.day <= snapshot.as_of
    LEFT JOIN features.nameless_physician AS nameless
        ON nameless.fixmedins_code = day.fixmedins_code AND nameless.physician_code = day.physician_code
        AND coalesce(nameless.from_day <= snapshot.as_of, TRUE)
    WHERE nameless.physician_code IS NULL
),
work AS (
    SELECT
        as_of, fixmedins_code, physician_code, count(*) AS days, max(persons) AS most_persons, sum(fee_lines) AS fee_lines,
        sum(persons) FILTER (WHERE days_ago < 7) AS persons_7, sum(persons) FILTER (WHERE days_ago < 15) AS persons_15,
        sum(persons) FILTER (WHERE days_ago < 30) AS persons_30, sum(persons) FILTER (WHERE days_ago < 60) AS persons_60,
        sum(persons) AS persons_365, sum(amount) FILTER (WHERE days_ago < 7) AS amount_7,
        sum(amount) FILTER (WHERE days_ago < 15) AS amount_15, sum(amount) FILTER (WHERE days_ago < 30) AS amount_30,
        sum(amount) FILTER (WHERE days_ago < 60) AS amount_60, sum(amount) AS amount_365
    FROM worked
    GROUP BY as_of, fixmedins_code, physician_code
),
seen AS (
    SELECT
        as_of, fixmedins_code, physician_code, count(*) FILTER (WHERE NOT is_stay) AS visits, count(DISTINCT psn_no) AS persons,
        sum(medfee_sumamt) FILTER (WHERE NOT is_stay) AS visit_cost, sum(drug_amount) AS drug_amount,
        sum(exam_amount) AS exam_amount, sum(amount) AS amount
    FROM features.known_encounter
    WHERE physician_code IS NOT NULL
    GROUP BY as_of, fixmedins_code, physician_code
),
stayed AS (
    SELECT
        as_of, fixmedins_code, physician_code, count(*) AS stays, sum(medfee_sumamt) AS medfee_sumamt, sum(length_of_stay) AS days,
        count(*) FILTER (WHERE is_return) AS returns
    FROM features.known_stay
    WHERE physician_code IS NOT NULL
    GROUP BY as_of, fixmedins_code, physician_code
),
code AS (
    SELECT as_of, fixmedins_code, physician_code FROM work
    UNION
    SELECT as_of, fixmedins_code, physician_code FROM seen
)
SELECT
    code.fixmedins_code, code.physician_code, code.as_of, CAST(coalesce(work.days, 0) AS DOUBLE PRECISION) AS work_days_365,
    CAST(coalesce(work.fee_lines, 0) AS DOUBLE PRECISION) AS fee_lines_365,
    CAST(coalesce(work.persons_7, 0) AS DOUBLE PRECISION) AS person_days_7,
    CAST(coalesce(work.persons_15, 0) AS DOUBLE PRECISION) AS person_days_15,
    CAST(coalesce(work.persons_30, 0) AS DOUBLE PRECISION) AS person_days_30,
    CAST(coalesce(work.persons_60, 0) AS DOUBLE PRECISION) AS person_days_60,
    CAST(coalesce(work.persons_365, 0) AS DOUBLE PRECISION) AS person_days_365,
    CAST(coalesce(work.amount_7, 0) AS DOUBLE PRECISION) AS cost_7, CAST(coalesce(work.amount_15, 0) AS DOUBLE PRECISION) AS cost_15,
    CAST(coalesce(work.amount_30, 0) AS DOUBLE PRECISION) AS cost_30, CAST(coalesce(work.amount_60, 0) AS DOUBLE PRECISION) AS cost_60,
    CAST(coalesce(work.amount_365, 0) AS DOUBLE PRECISION) AS cost_365,
    CAST(coalesce(work.most_persons, 0) AS DOUBLE PRECISION) AS most_persons_in_a_day_365,
    CAST(work.amount_365 AS DOUBLE PRECISION) / nullif(CAST(work.persons_365 AS DOUBLE PRECISION), 0) AS cost_per_person_day_365,
    CAST(work.fee_lines AS DOUBLE PRECISION) / nullif(CAST(work.persons_365 AS DOUBLE PRECISION), 0) AS lines_per_person_day_365,
    CAST(coalesce(seen.visits, 0) AS DOUBLE PRECISION) AS visits_365, CAST(coalesce(seen.persons, 0) AS DOUBLE PRECISION) AS persons_365,
    CAST(seen.visit_cost AS DOUBLE PRECISION) / nullif(CAST(seen.visits AS DOUBLE PRECISION), 0) AS cost_per_visit_365,
    CAST(coalesce(stayed.stays, 0) AS DOUBLE PRECISION) AS stays_365,
    CAST(stayed.medfee_sumamt AS DOUBLE PRECISION) / nullif(CAST(stayed.stays AS DOUBLE PRECISION), 0) AS cost_per_stay_365,
    CAST(stayed.days AS DOUBLE PRECISION) / nullif(CAST(stayed.stays AS DOUBLE PRECISION), 0) AS length_of_stay_365,
    CAST(stayed.returns AS DOUBLE PRECISION) / nullif(CAST(stayed.stays AS DOUBLE PRECISION), 0) AS return_share_365,
    CAST(seen.drug_amount AS DOUBLE PRECISION) / nullif(CAST(seen.amount AS DOUBLE PRECISION), 0) AS medicine_share_365,
    CAST(seen.exam_amount AS DOUBLE PRECISION) / nullif(CAST(seen.amount AS DOUBLE PRECISION), 0) AS exam_lab_share_365,
    CAST(coalesce(exam.exams, 0) AS DOUBLE PRECISION) AS exams_365,
    CAST(exam.repeats AS DOUBLE PRECISION) / nullif(CAST(exam.exams AS DOUBLE PRECISION), 0) AS repeated_exam_share_365,
    CAST(coalesce(work.amount_30, 0) AS DOUBLE PRECISION) / 30
        / nullif(CAST(work.amount_365 AS DOUBLE PRECISION) / snapshot.observed_days, 0) AS cost_trend,
    CAST(coalesce(work.persons_30, 0) AS DOUBLE PRECISION) / 30
        / nullif(CAST(work.persons_365 AS DOUBLE PRECISION) / snapshot.observed_days, 0) AS person_days_trend
FROM code
JOIN features.snapshot AS snapshot ON snapshot.as_of = code.as_of
LEFT JOIN work ON work.as_of = code.as_of AND work.fixmedins_code = code.fixmedins_code AND work.physician_code = code.physician_code
LEFT JOIN seen ON seen.as_of = code.as_of AND seen.fixmedins_code = code.fixmedins_code AND seen.physician_code = code.physician_code
LEFT JOIN stayed ON stayed.as_of = code.as_of AND stayed.fixmedins_code = code.fixmedins_code AND stayed.physician_code = code.physician_code
LEFT JOIN features.exam_share AS exam ON exam.as_of = code.as_of AND exam.grain = 'physician'
    AND exam.fixmedins_code = code.fixmedins_code AND exam.subject_code = code.physician_code

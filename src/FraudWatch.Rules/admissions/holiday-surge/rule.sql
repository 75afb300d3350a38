WITH planned AS (
    SELECT institution_group, fixmedins_code, admission_date, length_of_stay
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_emergency AND NOT is_newborn AND NOT is_cycle AND coalesce(left(diag_code, 1), '') <> 'O'
),
off_day AS (
    SELECT day, day - CAST(row_number() OVER (ORDER BY day) AS INTEGER) AS run FROM claims.calendar WHERE is_public_holiday
),
holiday AS (
    SELECT min(day) AS first_day, max(day) AS last_day, count(*) AS days FROM off_day GROUP BY run
),
-- The working days around each holiday, as many as the data hold.
workday AS (
    SELECT h.first_day, count(*) AS days
    FROM holiday h
    JOIN claims.calendar c ON c.is_working_day AND c.day >= h.first_day - CAST($around_days AS INTEGER)
        AND c.day <= h.last_day + CAST($around_days AS INTEGER)
    WHERE c.day >= (SELECT min(admission_date) FROM planned) AND c.day <= (SELECT max(admission_date) FROM planned)
    GROUP BY h.first_day
),
counted AS (
    SELECT
        h.first_day, h.days, p.institution_group, min(p.fixmedins_code) AS fixmedins_code, w.days AS workdays,
        count(*) FILTER (WHERE p.admission_date BETWEEN h.first_day AND h.last_day) AS admissions,
        count(*) FILTER (WHERE p.admission_date BETWEEN h.first_day AND h.last_day
            AND p.length_of_stay <= CAST($short_stay_days AS INTEGER)) AS short_stays,
        count(*) FILTER (WHERE c.is_working_day) AS workday_admissions
    FROM holiday h
    JOIN workday w ON w.first_day = h.first_day
    JOIN planned p ON p.admission_date >= h.first_day - CAST($around_days AS INTEGER)
        AND p.admission_date <= h.last_day + CAST($around_days AS INTEGER)
    JOIN claims.calendar c ON c.day = p.admission_date
    GROUP BY h.first_day, h.days, p.institution_group, w.days
),
expected AS (
    SELECT c.*, CAST(workday_admissions * days AS DOUBLE PRECISION) / nullif(workdays, 0) AS expected FROM counted c
),
compared AS (
    SELECT
        e.*, coalesce(CAST(sum(admissions) OVER same - admissions AS DOUBLE PRECISION) / nullif(sum(expected) OVER same - expected, 0), 0)
            AS others_ratio
    FROM expected e
    WINDOW same AS (PARTITION BY first_day)
)
SELECT
    fixmedins_code, first_day AS occurred_on, days AS holiday_days, admissions, CAST(expected AS DECIMAL(9, 1)) AS expected,
    CAST(others_ratio AS DECIMAL(9, 2)) AS others_ratio, short_stays
FROM compared
WHERE admissions >= CAST($minimum_stays AS INTEGER) AND admissions > CAST($ratio AS DOUBLE PRECISION) * expected
    AND admissions > others_ratio * expected + CAST($sigmas AS DOUBLE PRECISION) * sqrt(others_ratio * expected)

WITH bedded AS (
    SELECT stay_id, institution_group, psn_no, is_open, discharge_date
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_newborn
),
-- A house that has not said its beds is not judged, nor one of whose branches with inpatients has not.
house AS (
    SELECT
        i.institution_group, min(i.fixmedins_code) AS fixmedins_code,
        sum(greatest(coalesce(i.approved_beds, 0), coalesce(i.certified_beds, 0))) AS beds
    FROM claims.institution i
    WHERE i.fixmedins_code IN (SELECT fixmedins_code FROM claims.stay WHERE care_kind = 'inpatient')
    GROUP BY i.institution_group
    HAVING min(greatest(coalesce(i.approved_beds, 0), coalesce(i.certified_beds, 0))) > 0
),
stay_night AS (
    SELECT b.institution_group, b.psn_no, b.is_open, b.discharge_date, d.day, d.day_number, max(d.day) OVER house AS last_day
    FROM features.stay_day d
    JOIN bedded b ON b.stay_id = d.stay_id
    WINDOW house AS (PARTITION BY b.institution_group)
),
-- A stay that has been open for months was forgotten, not slept in.
midnight AS (
    SELECT institution_group, day, count(DISTINCT psn_no) AS census
    FROM stay_night
    WHERE day < discharge_date OR (is_open AND last_day - (day - day_number) <= CAST($forgotten_days AS INTEGER))
    GROUP BY institution_group, day
),
over AS (
    SELECT
        h.fixmedins_code, h.beds, m.day, m.census, CAST(date_trunc('month', m.day) AS DATE) AS month,
        row_number() OVER (
            PARTITION BY h.fixmedins_code, date_trunc('month', m.day) ORDER BY m.census DESC NULLS LAST, m.day) AS n
    FROM midnight m
    JOIN house h ON h.institution_group = m.institution_group
    WHERE m.census > CAST($bed_ratio AS DOUBLE PRECISION) * h.beds
),
full_month AS (
    SELECT fixmedins_code, beds, month, count(*) AS days_over, max(census) AS peak_census, min(day) FILTER (WHERE n = 1) AS peak_day
    FROM over
    GROUP BY fixmedins_code, beds, month
    HAVING count(*) >= CAST($minimum_days AS INTEGER)
)
SELECT
    fixmedins_code, peak_day AS occurred_on, month, beds, days_over, peak_census, count(*) OVER (PARTITION BY fixmedins_code) AS months_over
FROM full_month

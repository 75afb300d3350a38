-- What an institution's stays look like. Readmissions count against the discharging institution, of live discharges
-- that were neither transfers nor cycles, wherever the next stay was.
WITH counted AS (
    SELECT
        stay.*, figures.days_until_next, figures.is_day_off_admission,
        stay.discharge_date IS NOT NULL AND NOT stay.is_death AND NOT stay.is_transfer_out AND NOT stay.is_cycle
            AND NOT stay.is_newborn AS is_index_stay
    FROM claims.stay AS stay
    JOIN features.stay AS figures ON figures.stay_id = stay.stay_id
),
category AS (
    SELECT fixmedins_code, max(n) AS most FROM (
        SELECT fixmedins_code, diag_category, count(*) AS n FROM claims.stay WHERE diag_category IS NOT NULL
        GROUP BY fixmedins_code, diag_category) AS by_category
    GROUP BY fixmedins_code
),
busiest AS (
    SELECT fixmedins_code, max(n) AS most_admissions, CAST(avg(n) AS DOUBLE PRECISION) AS admissions_per_day FROM (
        SELECT fixmedins_code, admission_date, count(*) AS n FROM claims.stay GROUP BY fixmedins_code, admission_date) AS by_day
    GROUP BY fixmedins_code
)
SELECT
    counted.fixmedins_code, count(*) AS stays, count(DISTINCT counted.psn_no) AS inpatients,
    CAST(sum(counted.medfee_sumamt) AS DECIMAL(16, 2)) AS stay_medfee, CAST(sum(counted.length_of_stay) AS BIGINT) AS stay_days,
    CAST(avg(counted.length_of_stay) AS DOUBLE PRECISION) AS length_of_stay,
    count(*) FILTER (WHERE counted.is_index_stay) AS index_stays,
    count(*) FILTER (WHERE counted.is_index_stay AND counted.days_until_next BETWEEN 0 AND 7) AS readmitted_7,
    count(*) FILTER (WHERE counted.is_index_stay AND counted.days_until_next BETWEEN 0 AND 15) AS readmitted_15,
    count(*) FILTER (WHERE counted.is_index_stay AND counted.days_until_next BETWEEN 0 AND 30) AS readmitted_30,
    count(*) FILTER (WHERE counted.is_day_off_admission) AS day_off_admissions,
    count(*) FILTER (WHERE extract(isodow FROM counted.admission_date) >= 6) AS weekend_admissions,
    count(*) FILTER (WHERE counted.length_of_stay <= CAST($short_stay_days AS INTEGER) AND counted.care_kind = 'inpatient') AS short_stays,
    count(*) FILTER (WHERE counted.is_emergency) AS emergency_stays, count(*) FILTER (WHERE counted.is_cycle) AS cycle_stays,
    count(*) FILTER (WHERE counted.is_against_advice) AS against_advice_stays,
    count(*) FILTER (WHERE counted.is_transfer_out) AS transferred_stays, count(*) FILTER (WHERE counted.is_open) AS open_stays,
    count(*) FILTER (WHERE counted.main_operation_code IS NOT NULL) AS operated_stays,
    max(category.most) AS most_frequent_category_stays, max(busiest.most_admissions) AS most_admissions_in_a_day,
    max(busiest.admissions_per_day) AS admissions_per_day
FROM counted
LEFT JOIN category ON category.fixmedins_code = counted.fixmedins_code
LEFT JOIN busiest ON busiest.fixmedins_code = counted.fixmedins_code
GROUP BY counted.fixmedins_code

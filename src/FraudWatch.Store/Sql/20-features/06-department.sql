-- One row per department of an institution, from the stays that were discharged from it.
SELECT
    stay.fixmedins_code, coalesce(stay.discharge_dept_code, stay.dept_code) AS dept_code, max(stay.dept_name) AS dept_name,
    count(*) AS stays, count(DISTINCT stay.psn_no) AS persons,
    CAST(sum(stay.medfee_sumamt) AS DECIMAL(16, 2)) AS medfee_sumamt,
    CAST(avg(stay.medfee_sumamt) AS DOUBLE PRECISION) AS cost_per_stay,
    CAST(avg(stay.length_of_stay) AS DOUBLE PRECISION) AS length_of_stay,
    CAST(avg(figures.drug_share) AS DOUBLE PRECISION) AS drug_share,
    CAST(avg(figures.exam_share + figures.lab_share) AS DOUBLE PRECISION) AS exam_lab_share,
    count(*) FILTER (WHERE stay.length_of_stay <= CAST($short_stay_days AS INTEGER)) AS short_stays,
    count(*) FILTER (WHERE figures.days_until_next BETWEEN 0 AND 31 AND NOT stay.is_transfer_out AND NOT stay.is_death) AS readmitted_31
FROM claims.stay AS stay
JOIN features.stay AS figures ON figures.stay_id = stay.stay_id
WHERE coalesce(stay.discharge_dept_code, stay.dept_code) IS NOT NULL
GROUP BY stay.fixmedins_code, coalesce(stay.discharge_dept_code, stay.dept_code)

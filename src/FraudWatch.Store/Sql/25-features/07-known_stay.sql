-- Stays as they were known on the evening of each snapshot: the bills of one stay that had come by then, joined, and the
-- person's stay before it.
WITH bill AS (
    SELECT
        encounter.*,
        row_number() OVER (PARTITION BY as_of, stay_id ORDER BY end_date DESC, begin_time DESC, mdtrt_id DESC) AS n_from_end
    FROM features.known_encounter AS encounter
    WHERE is_stay
),
joined AS (
    SELECT
        as_of, stay_id, max(psn_no) AS psn_no, max(CASE WHEN n_from_end = 1 THEN fixmedins_code END) AS fixmedins_code,
        max(CASE WHEN n_from_end = 1 THEN institution_group END) AS institution_group, min(begin_time) AS begin_time,
        min(begin_date) AS admission_date, max(end_date) AS discharge_date, CAST(min(days_ago) AS INTEGER) AS days_ago,
        max(CASE WHEN n_from_end = 1 THEN dept_code END) AS dept_code,
        max(CASE WHEN n_from_end = 1 THEN physician_code END) AS physician_code,
        max(CASE WHEN n_from_end = 1 THEN diag_category END) AS diag_category,
        bool_or(is_newborn) AS is_newborn, bool_or(is_cycle) AS is_cycle,
        sum(medfee_sumamt) AS medfee_sumamt, sum(fund_pay_sumamt) AS fund_pay_sumamt, sum(amount) AS amount,
        sum(drug_amount) AS drug_amount, sum(exam_amount) AS exam_amount, sum(material_amount) AS material_amount,
        sum(treatment_amount) AS treatment_amount
    FROM bill
    GROUP BY as_of, stay_id
),
followed AS (
    SELECT
        as_of, stay_id, admission_date - lag(discharge_date) OVER person AS days_since_previous,
        lag(institution_group) OVER person = institution_group AS is_same_institution
    FROM joined
    WHERE NOT is_newborn AND NOT is_cycle
    WINDOW person AS (PARTITION BY as_of, psn_no ORDER BY begin_time, stay_id)
)
SELECT
    joined.*, CAST(greatest(1, joined.discharge_date - joined.admission_date) AS INTEGER) AS length_of_stay,
    -- A return: planned courses and newborns apart, a stay that began soon after another one ended, wherever that was.
    coalesce(followed.days_since_previous BETWEEN 0 AND CAST($return_days AS INTEGER), FALSE) AS is_return,
    coalesce(followed.days_since_previous BETWEEN 0 AND CAST($return_days AS INTEGER) AND followed.is_same_institution, FALSE) AS is_own_return
FROM joined
LEFT JOIN followed ON followed.as_of = joined.as_of AND followed.stay_id = joined.stay_id

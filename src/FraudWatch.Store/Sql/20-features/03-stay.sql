-- One row per stay: cost, mix, and the person's stay before it wherever it was.
WITH mix AS (
    SELECT
        stay_id, sum(fee_lines) AS fee_lines, sum(amount) AS amount, sum(drug_amount + herb_amount) AS drug_amount,
        sum(exam_amount) AS exam_amount, sum(lab_amount) AS lab_amount, sum(material_amount) AS material_amount,
        sum(treatment_amount) AS treatment_amount, sum(surgery_amount) AS surgery_amount, sum(care_amount) AS care_amount
    FROM features.encounter_mix
    WHERE stay_id IS NOT NULL
    GROUP BY stay_id
),
day_count AS (
    SELECT stay_id, count(*) AS days, count(*) FILTER (WHERE treatment_lines = 0 AND drug_days = 0) AS idle_days
    FROM features.stay_day
    GROUP BY stay_id
),
followed AS (
    SELECT
        stay_id, lag(stay_id) OVER person AS previous_stay_id, admission_date - lag(discharge_date) OVER person AS days_since_previous,
        lag(fixmedins_code) OVER person = fixmedins_code AS is_same_institution,
        lag(diag_category) OVER person = diag_category AS is_same_category,
        lead(admission_date) OVER person - discharge_date AS days_until_next
    FROM claims.stay
    WHERE care_kind IN ('inpatient', 'day_surgery') AND NOT is_newborn
    WINDOW person AS (PARTITION BY psn_no ORDER BY begin_time, stay_id)
)
SELECT
    stay.stay_id, stay.psn_no, stay.fixmedins_code, stay.length_of_stay,
    CAST(coalesce(mix.fee_lines, 0) AS BIGINT) AS fee_lines, stay.medfee_sumamt,
    CAST(stay.medfee_sumamt / nullif(stay.length_of_stay, 0) AS DOUBLE PRECISION) AS cost_per_day,
    CAST(mix.drug_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS drug_share,
    CAST(mix.exam_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS exam_share,
    CAST(mix.lab_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS lab_share,
    CAST(mix.material_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS material_share,
    CAST(mix.treatment_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS treatment_share,
    CAST(mix.surgery_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS surgery_share,
    CAST(mix.care_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS care_share,
    coalesce(day_count.days, 0) AS days, coalesce(day_count.idle_days, 0) AS idle_days,
    NOT calendar.is_working_day AS is_day_off_admission,
    followed.previous_stay_id, CAST(followed.days_since_previous AS INTEGER) AS days_since_previous,
    coalesce(followed.is_same_institution, FALSE) AS is_same_institution_as_previous,
    coalesce(followed.is_same_category, FALSE) AS is_same_category_as_previous,
    CAST(followed.days_until_next AS INTEGER) AS days_until_next
FROM claims.stay AS stay
LEFT JOIN mix ON mix.stay_id = stay.stay_id
LEFT JOIN day_count ON day_count.stay_id = stay.stay_id
LEFT JOIN followed ON followed.stay_id = stay.stay_id
LEFT JOIN claims.calendar AS calendar ON calendar.day = stay.admission_date

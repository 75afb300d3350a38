-- What an institution's bills are made of, and how their lines were posted; what is told by the days of lines counts only stays
-- whose fee dates mean something: a system that books at discharge is no sign of anything (C4).
WITH mix AS (
    SELECT
        fixmedins_code, sum(fee_lines) AS fee_lines, sum(amount) AS amount, sum(drug_amount) AS drug_amount,
        sum(herb_amount) AS herb_amount, sum(material_amount) AS material_amount, sum(exam_amount) AS exam_amount,
        sum(lab_amount) AS lab_amount, sum(treatment_amount) AS treatment_amount, sum(surgery_amount) AS surgery_amount,
        sum(care_amount) AS care_amount, sum(self_paid_amount) AS self_paid_amount
    FROM features.encounter_mix
    GROUP BY fixmedins_code
),
posting AS (
    SELECT posting.fixmedins_code, sum(posting.fee_lines) AS posted_lines, sum(posting.last_day_lines) AS last_day_lines
    FROM claims.fee_posting AS posting
    JOIN claims.institution_month AS month ON month.fixmedins_code = posting.fixmedins_code AND month.month = posting.month
    WHERE month.fee_date_reliable
    GROUP BY posting.fixmedins_code
),
idle AS (
    SELECT
        day.fixmedins_code, count(*) AS bed_days,
        count(*) FILTER (WHERE day.treatment_lines = 0 AND day.drug_days = 0) AS idle_days
    FROM features.stay_day AS day
    JOIN claims.stay AS stay ON stay.stay_id = day.stay_id
    WHERE stay.fee_date_reliable
    GROUP BY day.fixmedins_code
)
SELECT
    mix.fixmedins_code, CAST(mix.fee_lines AS BIGINT) AS fee_lines,
    CAST(mix.drug_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS drug_share,
    CAST(mix.herb_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS herb_share,
    CAST(mix.material_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS material_share,
    CAST(mix.exam_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS exam_share,
    CAST(mix.lab_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS lab_share,
    CAST(mix.treatment_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS treatment_share,
    CAST(mix.surgery_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS surgery_share,
    CAST(mix.care_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS care_share,
    CAST(mix.self_paid_amount AS DOUBLE PRECISION) / nullif(mix.amount, 0) AS self_paid_share,
    CAST(posting.last_day_lines AS DOUBLE PRECISION) / nullif(posting.posted_lines, 0) AS last_day_line_share,
    CAST(idle.idle_days AS DOUBLE PRECISION) / nullif(idle.bed_days, 0) AS idle_day_share
FROM mix
LEFT JOIN posting ON posting.fixmedins_code = mix.fixmedins_code
LEFT JOIN idle ON idle.fixmedins_code = mix.fixmedins_code

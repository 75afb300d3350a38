-- What each visit and stay cost and for what, with the month, department and physician that answer for it. Herbs are no
-- drugs here, as in the official share; stays are counted in the month of discharge.
WITH imaging_item AS (
    SELECT item.item_code, min(known.imaging) AS imaging
    FROM (SELECT DISTINCT item_code FROM claims.fee_line WHERE item_class = 'exam') AS item
    JOIN claims.dict_imaging_item AS known ON starts_with(item.item_code, known.code_prefix)
    GROUP BY item.item_code
),
imaging AS (
    SELECT
        l.mdtrt_id, coalesce(sum(l.amount) FILTER (WHERE i.imaging = 'ct'), 0) AS ct_amount,
        coalesce(sum(l.amount) FILTER (WHERE i.imaging = 'mri'), 0) AS mri_amount, sum(l.cnt) AS imaging_count
    FROM claims.fee_line AS l
    JOIN imaging_item AS i ON i.item_code = l.item_code
    WHERE l.item_class = 'exam'
    GROUP BY l.mdtrt_id
),
infected AS (
    SELECT DISTINCT d.mdtrt_id
    FROM claims.diagnosis AS d
    JOIN claims.dict_hospital_infection AS k
        ON left(d.diag_code, length(k.first_code)) BETWEEN k.first_code AND k.last_code
    WHERE NOT coalesce(d.present_on_admission, FALSE)
),
settled AS (
    SELECT mdtrt_id, sum(medfee_sumamt) AS medfee_sumamt, sum(fund_pay_sumamt) AS fund_pay_sumamt
    FROM claims.settlement
    GROUP BY mdtrt_id
)
SELECT
    m.mdtrt_id, e.stay_id, e.psn_no, m.fixmedins_code, e.insu_admdvs,
    CASE WHEN e.stay_id IS NOT NULL THEN 'inpatient' ELSE 'outpatient' END AS setting,
    CAST(date_trunc('month', coalesce(e.end_date, e.begin_date)) AS DATE) AS month,
    coalesce(e.discharge_dept_code, e.dept_code) AS dept_code, e.dept_name, e.chfpdr_code AS physician_code,
    CAST(m.amount AS DOUBLE PRECISION) AS amount, CAST(m.drug_amount AS DOUBLE PRECISION) AS drug,
    CAST(m.exam_amount + m.lab_amount AS DOUBLE PRECISION) AS exam, CAST(m.material_amount AS DOUBLE PRECISION) AS material,
    CAST(m.treatment_amount + m.surgery_amount AS DOUBLE PRECISION) AS treatment,
    CAST(coalesce(i.ct_amount, 0) AS DOUBLE PRECISION) AS ct, CAST(coalesce(i.mri_amount, 0) AS DOUBLE PRECISION) AS mri,
    CAST(coalesce(i.imaging_count, 0) AS DOUBLE PRECISION) AS imaging,
    CAST(m.self_paid_amount AS DOUBLE PRECISION) AS self_paid,
    -- The fund's part of what was settled, applied to the lines: lines and settlement need not add up to the cent.
    CAST(m.amount AS DOUBLE PRECISION) * CAST(s.fund_pay_sumamt AS DOUBLE PRECISION) / nullif(s.medfee_sumamt, 0) AS fund,
    CAST(CASE WHEN e.stay_id IS NULL THEN NULL WHEN n.mdtrt_id IS NULL THEN 0 ELSE 1 END AS BIGINT) AS infected
FROM features.encounter_mix AS m
JOIN claims.encounter AS e ON e.mdtrt_id = m.mdtrt_id
JOIN claims.institution AS h ON h.fixmedins_code = m.fixmedins_code
LEFT JOIN imaging AS i ON i.mdtrt_id = m.mdtrt_id
LEFT JOIN infected AS n ON n.mdtrt_id = m.mdtrt_id
LEFT JOIN settled AS s ON s.mdtrt_id = m.mdtrt_id
WHERE m.amount > 0 AND h.kind <> 'pharmacy' AND NOT e.is_open

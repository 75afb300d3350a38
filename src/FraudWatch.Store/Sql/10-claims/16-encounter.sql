-- Encounters that took place, with their stay, the worth of their times and their main diagnosis.
WITH main_diagnosis AS (
    SELECT mdtrt_id, min(diag_code) AS diag_code, min(diag_name) AS diag_name
    FROM claims.diagnosis
    WHERE is_main AND mdtrt_id IN (SELECT mdtrt_id FROM claims.raw_encounter WHERE nullif(trim(dscg_maindiag_code), '') IS NULL)
    GROUP BY mdtrt_id
),
placeholder AS (
    SELECT fixmedins_code, value FROM claims.placeholder WHERE kind = 'physician'
)
SELECT
    raw.mdtrt_id, raw.psn_no, raw.fixmedins_code, raw.institution_group, raw.med_type, raw.care_kind, member.stay_id,
    raw.begin_time, raw.end_time, raw.begin_date, CAST(raw.end_time AS DATE) AS end_date,
    raw.is_stay AND raw.end_time IS NULL AS is_open,
    CASE WHEN raw.begin_time = CAST(raw.begin_date AS TIMESTAMP) OR month.time_precision = 'day'
        THEN 'day' ELSE 'minute' END AS time_precision,
    raw.insutype, raw.insu_admdvs, raw.psn_type, raw.emp_no, raw.dept_code, raw.dept_name, raw.discharge_dept_code,
    coalesce(raw.dscg_bed, raw.adm_bed) AS bed,
    coalesce(upper(nullif(trim(raw.dscg_maindiag_code), '')), main_diagnosis.diag_code) AS diag_code,
    coalesce(raw.dscg_maindiag_name, main_diagnosis.diag_name) AS diag_name,
    left(coalesce(upper(nullif(trim(raw.dscg_maindiag_code), '')), main_diagnosis.diag_code), 3) AS diag_category,
    raw.dscg_way, raw.die_date, raw.refl_old_mdtrt_id, raw.ipt_otp_no, raw.medrcdno,
    CASE WHEN placeholder.value IS NULL THEN raw.chfpdr_code END AS chfpdr_code,
    CASE WHEN placeholder.value IS NULL THEN raw.chfpdr_name END AS chfpdr_name,
    raw.is_newborn, raw.matn_type, raw.cert_type,
    CASE WHEN raw.live_settlements = 1 THEN raw.last_setl_id END AS sole_setl_id,
    CAST(CASE WHEN raw.fund_pay_sumamt IS NOT NULL THEN least(1, greatest(0, CAST(raw.fund_pay_sumamt AS DOUBLE PRECISION)
        / coalesce(nullif(raw.inscp_amt, 0), nullif(raw.medfee_sumamt, 0)))) END AS DECIMAL(9, 6)) AS fund_ratio
FROM claims.raw_encounter AS raw
LEFT JOIN claims.dropped_encounter AS dropped ON dropped.mdtrt_id = raw.mdtrt_id
LEFT JOIN claims.stay_member AS member ON member.mdtrt_id = raw.mdtrt_id
LEFT JOIN claims.institution_month AS month
    ON month.fixmedins_code = raw.fixmedins_code AND month.month = CAST(date_trunc('month', raw.begin_date) AS DATE)
LEFT JOIN main_diagnosis ON main_diagnosis.mdtrt_id = raw.mdtrt_id
LEFT JOIN placeholder ON placeholder.fixmedins_code = raw.fixmedins_code AND placeholder.value = raw.chfpdr_code
WHERE dropped.mdtrt_id IS NULL

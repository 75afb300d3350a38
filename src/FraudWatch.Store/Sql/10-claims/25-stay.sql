-- One chart, one stay: admission from its first encounter, discharge from its last, money from all of them.
WITH member AS (
    SELECT
        encounter.*, row_number() OVER (PARTITION BY encounter.stay_id ORDER BY own.ordinal) AS n,
        row_number() OVER (PARTITION BY encounter.stay_id ORDER BY own.ordinal DESC) AS n_from_end
    FROM claims.encounter AS encounter
    JOIN claims.stay_member AS own ON own.mdtrt_id = encounter.mdtrt_id
),
whole AS (
    SELECT
        stay_id, string_agg(mdtrt_id, '|' ORDER BY n) AS mdtrt_ids, max(end_time) AS end_time,
        max(refl_old_mdtrt_id) AS refl_old_mdtrt_id,
        -- Of a merged stay the last bill's diagnosis is the discharge diagnosis.
        max(CASE WHEN n_from_end = 1 THEN diag_code END) AS diag_code, max(CASE WHEN n_from_end = 1 THEN diag_name END) AS diag_name,
        max(CASE WHEN n_from_end = 1 THEN coalesce(discharge_dept_code, dept_code) END) AS discharge_dept_code,
        max(CASE WHEN n_from_end = 1 THEN bed END) AS bed, max(CASE WHEN n_from_end = 1 THEN dscg_way END) AS dscg_way,
        max(CASE WHEN n_from_end = 1 THEN chfpdr_code END) AS chfpdr_code, max(CASE WHEN n_from_end = 1 THEN chfpdr_name END) AS chfpdr_name,
        bool_or(n_from_end = 1 AND is_open) AS is_open, bool_or(time_precision = 'day') AS has_day_precision
    FROM member
    GROUP BY stay_id
),
reliable AS (
    SELECT member.stay_id, bool_and(coalesce(month.fee_date_reliable, TRUE)) AS fee_date_reliable
    FROM member
    LEFT JOIN claims.institution_month AS month
        ON month.fixmedins_code = member.fixmedins_code
        AND month.month >= CAST(date_trunc('month', member.begin_date) AS DATE)
        AND month.month <= coalesce(member.end_date, member.begin_date)
    GROUP BY member.stay_id
),
main_operation AS (
    SELECT stay_id, min(oprn_code) AS oprn_code FROM claims.operation WHERE is_main AND stay_id IS NOT NULL GROUP BY stay_id
),
long_term AS (
    SELECT DISTINCT member.stay_id
    FROM member
    JOIN claims.dict_long_term_ward AS known
        ON known.match = 'department' AND starts_with(coalesce(member.discharge_dept_code, member.dept_code), known.value)
        OR known.match = 'name' AND strpos(member.dept_name, known.value) > 0
        OR known.match = 'med_type' AND starts_with(member.med_type, known.value)
        OR known.match = 'diagnosis' AND starts_with(member.diag_code, known.value)
)
SELECT
    first.stay_id, whole.mdtrt_ids, first.psn_no, first.fixmedins_code, first.institution_group, first.med_type, first.care_kind,
    first.begin_time, CASE WHEN NOT whole.is_open THEN whole.end_time END AS end_time, first.begin_date AS admission_date,
    CASE WHEN NOT whole.is_open THEN CAST(whole.end_time AS DATE) END AS discharge_date, whole.is_open,
    CAST(CASE WHEN NOT whole.is_open THEN greatest(1, CAST(whole.end_time AS DATE) - first.begin_date) END AS INTEGER) AS length_of_stay,
    CASE WHEN whole.has_day_precision OR coalesce(whole.end_time = CAST(CAST(whole.end_time AS DATE) AS TIMESTAMP), FALSE)
        THEN 'day' ELSE 'minute' END AS time_precision,
    reliable.fee_date_reliable, whole.diag_code, whole.diag_name, left(whole.diag_code, 3) AS diag_category,
    first.dept_code, first.dept_name, whole.discharge_dept_code, whole.bed, whole.dscg_way,
    coalesce(whole.dscg_way IN ('2', '3'), FALSE) AS is_transfer_out, coalesce(whole.dscg_way = '4', FALSE) AS is_against_advice,
    coalesce(whole.dscg_way = '5', FALSE) AS is_death, whole.refl_old_mdtrt_id,
    coalesce(first.med_type IN ('13', '24', '210104', '1301'), FALSE) OR bill.is_emergency AS is_emergency, first.is_newborn,
    cycle.stay_id IS NOT NULL AS is_cycle, cycle.cycle_kind,
    long_term.stay_id IS NOT NULL OR coalesce(cycle.cycle_kind = 'psychiatric', FALSE) AS is_long_term_ward,
    bill.payment_method, bill.is_planned_readmission, main_operation.oprn_code AS main_operation_code, bill.icu_days,
    bill.medfee_sumamt, bill.inscp_amt, bill.fund_pay_sumamt, bill.bydise_setl_payamt, bill.fund_ratio,
    first.insutype, first.insu_admdvs, first.psn_type, coalesce(person.emp_no, first.emp_no) AS emp_no, first.ipt_otp_no, first.medrcdno,
    whole.chfpdr_code, whole.chfpdr_name, person.gend, person.brdy,
    CAST(extract(year FROM first.begin_date) - extract(year FROM person.brdy)
        - CASE WHEN extract(month FROM first.begin_date) * 100 + extract(day FROM first.begin_date)
            < extract(month FROM person.brdy) * 100 + extract(day FROM person.brdy) THEN 1 ELSE 0 END AS INTEGER) AS age,
    bill.readmission_purpose, bill.receiving_institution
FROM member AS first
JOIN whole ON whole.stay_id = first.stay_id
JOIN reliable ON reliable.stay_id = first.stay_id
JOIN claims.stay_bill AS bill ON bill.stay_id = first.stay_id
LEFT JOIN claims.person AS person ON person.psn_no = first.psn_no
LEFT JOIN claims.stay_cycle AS cycle ON cycle.stay_id = first.stay_id
LEFT JOIN main_operation ON main_operation.stay_id = first.stay_id
LEFT JOIN long_term ON long_term.stay_id = first.stay_id
WHERE first.n = 1

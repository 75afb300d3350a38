-- Money, payment method and intensive care of each stay; fee lines stand in where nothing is settled yet.
WITH settled AS (
    SELECT
        stay_id, sum(medfee_sumamt) AS medfee_sumamt, sum(inscp_amt) AS inscp_amt, sum(fund_pay_sumamt) AS fund_pay_sumamt,
        sum(bydise_setl_payamt) AS bydise_setl_payamt, max(payment_method) AS payment_method
    FROM claims.settlement
    WHERE stay_id IS NOT NULL
    GROUP BY stay_id
),
billed AS (
    SELECT
        stay_id, sum(amount) AS amount, sum(inscp_amt) AS inscp_amt,
        sum(cnt) FILTER (WHERE item_class = 'bed' AND (item_name LIKE '%重症监护%' OR item_name LIKE '%ICU%')) AS icu_beds
    FROM claims.fee_line
    WHERE stay_id IS NOT NULL
    GROUP BY stay_id
),
monitored AS (
    SELECT
        member.stay_id,
        sum(greatest(1, CAST(icu.scs_cutd_exit_time AS DATE) - CAST(icu.scs_cutd_inpool_time AS DATE))) AS icu_days
    FROM lake.icuinfo AS icu
    JOIN claims.stay_member AS member ON member.mdtrt_id = icu.mdtrt_id
    WHERE coalesce(icu.vali_flag, '1') = '1'
    GROUP BY member.stay_id
),
listed AS (
    SELECT
        member.stay_id, max(known.payment_method) AS payment_method,
        bool_or(list.is_planned_readmission) AS is_planned_readmission, max(list.readmission_purpose) AS readmission_purpose,
        bool_or(list.adm_way = '1') AS is_emergency, max(list.acp_optins_code) AS receiving_institution,
        max(list.ipt_med_type) AS ipt_med_type
    FROM claims.settlement_list AS list
    JOIN claims.stay_member AS member ON member.mdtrt_id = list.mdtrt_id
    LEFT JOIN claims.dict_payment_method AS known ON known.source = 'hi_paymtd' AND known.code = list.hi_paymtd
    GROUP BY member.stay_id
),
stay AS (
    SELECT DISTINCT stay_id FROM claims.stay_member
)
SELECT
    stay.stay_id,
    CAST(coalesce(settled.medfee_sumamt, billed.amount) AS DECIMAL(16, 2)) AS medfee_sumamt,
    CAST(coalesce(settled.inscp_amt, billed.inscp_amt) AS DECIMAL(16, 2)) AS inscp_amt,
    CAST(settled.fund_pay_sumamt AS DECIMAL(16, 2)) AS fund_pay_sumamt,
    CAST(settled.bydise_setl_payamt AS DECIMAL(16, 2)) AS bydise_setl_payamt,
    CAST(CASE WHEN settled.fund_pay_sumamt IS NOT NULL THEN least(1, greatest(0, CAST(settled.fund_pay_sumamt AS DOUBLE PRECISION)
        / coalesce(nullif(settled.inscp_amt, 0), nullif(settled.medfee_sumamt, 0)))) END AS DECIMAL(9, 6)) AS fund_ratio,
    coalesce(listed.payment_method, settled.payment_method) AS payment_method,
    CAST(coalesce(monitored.icu_days, ceil(billed.icu_beds), 0) AS INTEGER) AS icu_days,
    coalesce(listed.is_planned_readmission, FALSE) AS is_planned_readmission, listed.readmission_purpose,
    coalesce(listed.is_emergency, FALSE) AS is_emergency, listed.receiving_institution, listed.ipt_med_type
FROM stay
LEFT JOIN settled ON settled.stay_id = stay.stay_id
LEFT JOIN billed ON billed.stay_id = stay.stay_id
LEFT JOIN monitored ON monitored.stay_id = stay.stay_id
LEFT JOIN listed ON listed.stay_id = stay.stay_id

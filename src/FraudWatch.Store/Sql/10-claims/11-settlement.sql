-- Live settlements: after refunds and without copies; the fund's share of the in-scope amount beside them.
SELECT
    net.setl_id, net.mdtrt_id, member.stay_id, net.psn_no, net.fixmedins_code, net.setl_time,
    CAST(net.setl_time AS DATE) AS setl_date, net.begndate AS begin_date, net.enddate AS end_date, net.med_type,
    coalesce(kind.care_kind, 'other') AS care_kind,
    net.medfee_sumamt, net.inscp_amt, net.fund_pay_sumamt, net.hifp_pay, net.acct_pay, net.psn_pay,
    net.cash_payamt, net.ownpay_hosp_part, net.maf_pay, net.bydise_setl_payamt,
    CAST(CASE WHEN net.fund_pay_sumamt IS NOT NULL THEN least(1, greatest(0, CAST(net.fund_pay_sumamt AS DOUBLE PRECISION)
        / coalesce(nullif(net.inscp_amt, 0), nullif(net.medfee_sumamt, 0)))) END AS DECIMAL(9, 6)) AS fund_ratio,
    coalesce(by_list.payment_method, by_type.payment_method,
        CASE WHEN net.bydise_setl_payamt > 0 THEN 'single_disease' END) AS payment_method,
    net.insutype, net.insu_admdvs, net.mdtrt_cert_type AS cert_type, nullif(trim(net.mdtrt_cert_no), '') AS cert_no_key
FROM claims.net_settlement AS net
LEFT JOIN claims.dropped_encounter AS dropped ON dropped.mdtrt_id = net.mdtrt_id
LEFT JOIN claims.stay_member AS member ON member.mdtrt_id = net.mdtrt_id
LEFT JOIN claims.med_type_kind AS kind ON kind.med_type = net.med_type
LEFT JOIN claims.settlement_list AS list ON list.mdtrt_id = net.mdtrt_id
LEFT JOIN claims.dict_payment_method AS by_list ON by_list.source = 'hi_paymtd' AND by_list.code = list.hi_paymtd
LEFT JOIN claims.dict_payment_method AS by_type ON by_type.source = 'med_type' AND by_type.code = net.med_type
WHERE NOT net.is_reversed AND NOT net.is_copy AND dropped.mdtrt_id IS NULL

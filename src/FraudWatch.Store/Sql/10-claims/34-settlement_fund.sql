-- What each fund paid of a live settlement, net of its refunds, and what a benefit depends on besides the amounts.
WITH paid AS (
    SELECT
        setl_id, certno, psn_type, sp_psn_type, ltrim(clct_grde, '0') AS tier, dedc_hosp_lv, dise_no, dise_name, pay_loc, setl_type,
        out_flag, dedc_std, act_pay_dedc, preselfpay_amt, hifp_pay, hifmi_pay, hifob_pay, maf_pay, cvlserv_pay, hifes_pay, hifdm_pay,
        othfund_pay, nullif(trim(invono), '') AS invoice_no
    FROM lake.setl_d
    WHERE coalesce(vali_flag, '1') = '1'
),
register AS (
    SELECT psn_no, max(certno) AS certno
    FROM lake.psn_info_b
    WHERE coalesce(vali_flag, '1') = '1'
    GROUP BY psn_no
),
refunded AS (
    SELECT
        refund.setl_id, sum(abs(back.preselfpay_amt)) AS preselfpay_amt, sum(abs(back.hifmi_pay)) AS hifmi_pay,
        sum(abs(back.hifob_pay)) AS hifob_pay, sum(abs(back.maf_pay)) AS maf_pay, sum(abs(back.cvlserv_pay)) AS cvlserv_pay,
        sum(abs(back.hifes_pay)) AS hifes_pay, sum(abs(back.hifdm_pay)) AS hifdm_pay, sum(abs(back.othfund_pay)) AS othfund_pay
    FROM claims.refund AS refund
    JOIN paid AS back ON back.setl_id = refund.refund_id
    GROUP BY refund.setl_id
)
SELECT
    live.setl_id, live.psn_no, coalesce(register.certno, paid.certno, live.psn_no) AS identity_key, coalesce(paid.psn_type, encounter.psn_type) AS psn_type, paid.sp_psn_type, paid.tier,
    coalesce(live.insutype, encounter.insutype) AS insutype,
    coalesce(live.insu_admdvs, encounter.insu_admdvs, person.insu_admdvs) AS insu_admdvs,
    CAST(CASE WHEN paid.dedc_hosp_lv IN ('1', '2', '3') THEN CAST(paid.dedc_hosp_lv AS INTEGER) WHEN paid.dedc_hosp_lv = '9' THEN 0
        ELSE institution.level END AS INTEGER) AS level,
    paid.dise_no, paid.dise_name, paid.pay_loc, paid.setl_type, paid.out_flag, paid.invoice_no, encounter.matn_type,
    paid.dedc_std, paid.act_pay_dedc,
    CAST(paid.preselfpay_amt - coalesce(refunded.preselfpay_amt, 0) AS DECIMAL(16, 2)) AS preselfpay_amt,
    live.hifp_pay,
    CAST(paid.hifmi_pay - coalesce(refunded.hifmi_pay, 0) AS DECIMAL(16, 2)) AS hifmi_pay,
    CAST(paid.hifob_pay - coalesce(refunded.hifob_pay, 0) AS DECIMAL(16, 2)) AS hifob_pay,
    CAST(paid.maf_pay - coalesce(refunded.maf_pay, 0) AS DECIMAL(16, 2)) AS maf_pay,
    CAST(paid.cvlserv_pay - coalesce(refunded.cvlserv_pay, 0) AS DECIMAL(16, 2)) AS cvlserv_pay,
    CAST(paid.hifes_pay - coalesce(refunded.hifes_pay, 0) AS DECIMAL(16, 2)) AS hifes_pay,
    CAST(paid.hifdm_pay - coalesce(refunded.hifdm_pay, 0) AS DECIMAL(16, 2)) AS hifdm_pay,
    CAST(paid.othfund_pay - coalesce(refunded.othfund_pay, 0) AS DECIMAL(16, 2)) AS othfund_pay
FROM claims.settlement AS live
JOIN paid ON paid.setl_id = live.setl_id
LEFT JOIN refunded ON refunded.setl_id = live.setl_id
LEFT JOIN register ON register.psn_no = live.psn_no
LEFT JOIN claims.encounter AS encounter ON encounter.mdtrt_id = live.mdtrt_id
LEFT JOIN claims.person AS person ON person.psn_no = live.psn_no
LEFT JOIN claims.institution AS institution ON institution.fixmedins_code = live.fixmedins_code

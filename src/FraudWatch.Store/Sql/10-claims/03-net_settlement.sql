-- C1, C10: one row per settlement, its refunds netted against it; reversed ones and out-of-area copies are marked.
WITH valid AS (
    SELECT
        setl_id, mdtrt_id, psn_no, fixmedins_code, med_type, begndate, enddate, setl_time, updt_time,
        setl_type, pay_loc, out_flag, mid_setl_flag, cal_ipt_cnt, insutype, insu_admdvs, mdtrt_cert_type, mdtrt_cert_no,
        coalesce(nullif(trim(medins_setl_id), ''), nullif(trim(invono), '')) AS bill_key,
        nullif(trim(invono), '') AS invoice_no,
        coalesce(refd_setl_flag, '0') = '1' OR medfee_sumamt < 0 AS is_refund,
        medfee_sumamt, fund_pay_sumamt, hifp_pay, acct_pay, psn_pay, cash_payamt, ownpay_hosp_part, maf_pay, bydise_setl_payamt,
        coalesce(inscp_amt, medfee_sumamt - coalesce(fulamt_ownpay_amt, 0) - coalesce(overlmt_selfpay, 0)
            - coalesce(preselfpay_amt, 0)) AS inscp_amt
    FROM lake.setl_d
    WHERE coalesce(vali_flag, '1') = '1'
),
-- Refund rows carry negative amounts; some exports drop the sign.
refunded AS (
    SELECT
        refund_of.setl_id, sum(abs(refund.medfee_sumamt)) AS medfee_sumamt, sum(abs(refund.inscp_amt)) AS inscp_amt,
        sum(abs(refund.fund_pay_sumamt)) AS fund_pay_sumamt, sum(abs(refund.hifp_pay)) AS hifp_pay,
        sum(abs(refund.acct_pay)) AS acct_pay, sum(abs(refund.psn_pay)) AS psn_pay,
        sum(abs(refund.cash_payamt)) AS cash_payamt, sum(abs(refund.ownpay_hosp_part)) AS ownpay_hosp_part, sum(abs(refund.maf_pay)) AS maf_pay,
        sum(abs(refund.bydise_setl_payamt)) AS bydise_setl_payamt
    FROM claims.refund AS refund_of
    JOIN valid AS refund ON refund.setl_id = refund_of.refund_id
    GROUP BY refund_of.setl_id
),
netted AS (
    SELECT
        valid.setl_id, valid.mdtrt_id, valid.psn_no, valid.fixmedins_code, valid.med_type, valid.begndate, valid.enddate,
        valid.setl_time, valid.updt_time, valid.setl_type, valid.pay_loc, valid.out_flag, valid.mid_setl_flag,
        valid.cal_ipt_cnt, valid.insutype, valid.insu_admdvs, valid.mdtrt_cert_type, valid.mdtrt_cert_no, valid.bill_key, valid.invoice_no,
        CAST(valid.medfee_sumamt - coalesce(refunded.medfee_sumamt, 0) AS DECIMAL(16, 2)) AS medfee_sumamt,
        CAST(valid.inscp_amt - coalesce(refunded.inscp_amt, 0) AS DECIMAL(16, 2)) AS inscp_amt,
        CAST(valid.fund_pay_sumamt - coalesce(refunded.fund_pay_sumamt, 0) AS DECIMAL(16, 2)) AS fund_pay_sumamt,
        CAST(valid.hifp_pay - coalesce(refunded.hifp_pay, 0) AS DECIMAL(16, 2)) AS hifp_pay,
        CAST(valid.acct_pay - coalesce(refunded.acct_pay, 0) AS DECIMAL(16, 2)) AS acct_pay,
        CAST(valid.psn_pay - coalesce(refunded.psn_pay, 0) AS DECIMAL(16, 2)) AS psn_pay,
        CAST(valid.cash_payamt - coalesce(refunded.cash_payamt, 0) AS DECIMAL(16, 2)) AS cash_payamt,
        CAST(valid.ownpay_hosp_part - coalesce(refunded.ownpay_hosp_part, 0) AS DECIMAL(16, 2)) AS ownpay_hosp_part,
        CAST(valid.maf_pay - coalesce(refunded.maf_pay, 0) AS DECIMAL(16, 2)) AS maf_pay,
        CAST(valid.bydise_setl_payamt - coalesce(refunded.bydise_setl_payamt, 0) AS DECIMAL(16, 2)) AS bydise_setl_payamt,
        refunded.setl_id IS NOT NULL AND valid.medfee_sumamt <= refunded.medfee_sumamt AS is_reversed
    FROM valid
    LEFT JOIN refunded ON refunded.setl_id = valid.setl_id
    WHERE NOT valid.is_refund
),
same_bill AS (
    SELECT
        setl_id,
        row_number() OVER (bill ORDER BY out_flag NULLS FIRST, updt_time DESC NULLS LAST, setl_id DESC) > 1
            AND (min(out_flag) OVER (bill) <> max(out_flag) OVER (bill) OR (min(psn_no) OVER (bill) = max(psn_no) OVER (bill)
                AND coalesce(min(setl_type) OVER (bill) = max(setl_type) OVER (bill), TRUE)
                AND coalesce(min(pay_loc) OVER (bill) = max(pay_loc) OVER (bill), TRUE))) AS is_copy
    FROM netted
    WHERE bill_key IS NOT NULL AND begndate IS NOT NULL AND NOT is_reversed
    WINDOW bill AS (PARTITION BY fixmedins_code, bill_key, begndate, enddate, medfee_sumamt)
)
SELECT netted.*, coalesce(same_bill.is_copy, FALSE) AS is_copy
FROM netted
LEFT JOIN same_bill ON same_bill.setl_id = netted.setl_id

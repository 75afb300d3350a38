-- One bill of one person paid by two insurances, two areas or under two person numbers: the same service, not merely the same
-- months insured twice. All settlements are read, net of refunds, as the second of two uploads counts as no stay of
-- its own.
WITH identity AS (
    SELECT psn_no, min(identity_key) AS identity_key
    FROM claims.settlement_fund
    GROUP BY psn_no
),
paid AS (
    SELECT
        net.setl_id, net.mdtrt_id, net.psn_no, coalesce(identity.identity_key, net.psn_no) AS identity_key, net.fixmedins_code, net.begndate,
        net.enddate, net.setl_time, net.out_flag, net.invoice_no, net.insutype, net.insu_admdvs, left(net.insu_admdvs, 4) AS area,
        net.medfee_sumamt, net.inscp_amt, net.fund_pay_sumamt
    FROM claims.net_settlement net
    LEFT JOIN identity ON identity.psn_no = net.psn_no
    WHERE NOT net.is_copy AND net.fund_pay_sumamt > 0 AND net.medfee_sumamt >= CAST($least_amount AS DECIMAL(16, 2))
        AND strpos(CAST($basic_insurance AS VARCHAR), '|' || net.insutype || '|') > 0
),
paired AS (
    SELECT
        later.setl_id, later.mdtrt_id, later.psn_no, later.fixmedins_code, coalesce(later.enddate, CAST(later.setl_time AS DATE)) AS occurred_on,
        later.medfee_sumamt, later.inscp_amt, later.fund_pay_sumamt, later.insutype, later.insu_admdvs,
        earlier.setl_id AS other_setl_id, earlier.mdtrt_id AS other_mdtrt_id, earlier.psn_no AS other_psn_no, earlier.insutype AS other_insutype,
        earlier.insu_admdvs AS other_insu_admdvs, earlier.fund_pay_sumamt AS other_fund_pay,
        row_number() OVER (PARTITION BY later.setl_id ORDER BY earlier.setl_time, earlier.setl_id) AS n
    FROM paid later
    JOIN paid earlier
        ON earlier.identity_key = later.identity_key AND earlier.fixmedins_code = later.fixmedins_code AND earlier.medfee_sumamt = later.medfee_sumamt
        AND (earlier.setl_time < later.setl_time OR (earlier.setl_time = later.setl_time AND earlier.setl_id < later.setl_id))
    -- One bill: one invoice; or the same days of a stay, in which nobody is twice; or the same day where an invoice is unknown.
    WHERE (earlier.invoice_no = later.invoice_no
            OR (earlier.begndate = later.begndate AND earlier.enddate = later.enddate
                AND (later.begndate < later.enddate OR later.invoice_no IS NULL OR earlier.invoice_no IS NULL)))
        AND (earlier.insutype <> later.insutype OR earlier.area <> later.area OR earlier.psn_no <> later.psn_no)
        AND coalesce(earlier.out_flag, '') = coalesce(later.out_flag, '')
)
SELECT
    fixmedins_code, psn_no, mdtrt_id || CASE WHEN other_mdtrt_id <> mdtrt_id THEN '|' || other_mdtrt_id ELSE '' END AS mdtrt_id,
    setl_id || '|' || other_setl_id AS setl_id, occurred_on,
    CAST(inscp_amt AS DECIMAL(16, 2)) AS amount_at_risk, CAST(fund_pay_sumamt AS DECIMAL(16, 2)) AS fund_at_risk, 'inscp' AS basis,
    medfee_sumamt, insutype, insu_admdvs, other_psn_no, other_insutype, other_insu_admdvs, other_fund_pay
FROM paired
WHERE n = 1

-- One bill that was settled twice for one person in different ways: online and again by hand at the agency, or where it was
-- incurred and again at home. All settlements are read, net of refunds, as the second of two uploads counts as no
-- stay of its own.
WITH paid AS (
    SELECT
        setl_id, mdtrt_id, psn_no, fixmedins_code, begndate, enddate, setl_time, setl_type, pay_loc, out_flag, invoice_no, insutype,
        left(insu_admdvs, 4) AS area, medfee_sumamt, inscp_amt, fund_pay_sumamt
    FROM claims.net_settlement
    WHERE NOT is_copy AND fund_pay_sumamt > 0 AND medfee_sumamt >= CAST($least_amount AS DECIMAL(16, 2))
        AND coalesce(setl_type, '') <> CAST($supplementary_type AS VARCHAR)
),
paired AS (
    SELECT
        later.setl_id, later.mdtrt_id, later.psn_no, later.fixmedins_code, coalesce(later.enddate, CAST(later.setl_time AS DATE)) AS occurred_on,
        later.medfee_sumamt, later.inscp_amt, later.fund_pay_sumamt, later.setl_type, later.pay_loc, later.setl_time, later.invoice_no,
        earlier.setl_id AS other_setl_id, earlier.mdtrt_id AS other_mdtrt_id, earlier.setl_type AS other_setl_type,
        earlier.pay_loc AS other_pay_loc, earlier.setl_time AS other_setl_time, earlier.fund_pay_sumamt AS other_fund_pay,
        row_number() OVER (PARTITION BY later.setl_id ORDER BY earlier.setl_time, earlier.setl_id) AS n
    FROM paid later
    JOIN paid earlier
        ON earlier.psn_no = later.psn_no AND earlier.fixmedins_code = later.fixmedins_code AND earlier.medfee_sumamt = later.medfee_sumamt
        AND (earlier.setl_time < later.setl_time OR (earlier.setl_time = later.setl_time AND earlier.setl_id < later.setl_id))
    -- One bill: one invoice; or the same days of a stay, in which nobody is twice; or the same day where an invoice is unknown.
    WHERE (earlier.invoice_no = later.invoice_no
            OR (earlier.begndate = later.begndate AND earlier.enddate = later.enddate
                AND (later.begndate < later.enddate OR later.invoice_no IS NULL OR earlier.invoice_no IS NULL)))
        AND (earlier.setl_type <> later.setl_type OR earlier.pay_loc <> later.pay_loc)
        AND coalesce(earlier.out_flag, '') = coalesce(later.out_flag, '')
        AND coalesce(earlier.insutype = later.insutype, TRUE) AND coalesce(earlier.area = later.area, TRUE)
)
SELECT
    fixmedins_code, psn_no, mdtrt_id || CASE WHEN other_mdtrt_id <> mdtrt_id THEN '|' || other_mdtrt_id ELSE '' END AS mdtrt_id,
    setl_id || '|' || other_setl_id AS setl_id, occurred_on,
    CAST(inscp_amt AS DECIMAL(16, 2)) AS amount_at_risk, CAST(fund_pay_sumamt AS DECIMAL(16, 2)) AS fund_at_risk, 'inscp' AS basis,
    medfee_sumamt, setl_type, pay_loc, setl_time, other_setl_type, other_pay_loc, other_setl_time, other_fund_pay, invoice_no
FROM paired
WHERE n = 1

-- Invoices handed in for reimbursement by hand.
SELECT
    claim_no, psn_no, nullif(trim(fixmedins_code), '') AS fixmedins_code, nullif(trim(fixmedins_name), '') AS institution_name,
    coalesce(trim(invoice_code), '') AS invoice_code, trim(invoice_no) AS invoice_no,
    -- A number that counts; longer ones, or with letters, do not.
    CAST(CASE WHEN translate(trim(invoice_no), '0123456789', '') = '' AND length(trim(invoice_no)) BETWEEN 1 AND 18 THEN trim(invoice_no) END AS BIGINT) AS serial,
    invoice_date, begndate AS begin_date, enddate AS end_date,
    CAST(invoice_amt AS DECIMAL(16, 2)) AS amount, CAST(inscp_amt AS DECIMAL(16, 2)) AS inscp_amt,
    CAST(fund_pay_sumamt AS DECIMAL(16, 2)) AS fund_pay_sumamt, nullif(trim(bankacct), '') AS account_key,
    nullif(trim(agnter_tel), '') AS agent_key, receive_date AS received_on
FROM lake.manual_claim_d
WHERE coalesce(vali_flag, '1') = '1'

-- Invoices handed in again, numbered in a row over weeks, or collected by one account for strangers.
WITH invoice AS (
    SELECT c.*, coalesce(p.household_key, p.address_key, c.psn_no) AS household, coalesce(c.fixmedins_code, c.institution_name) AS issuer
    FROM claims.manual_claim c
    LEFT JOIN claims.person p ON p.psn_no = c.psn_no
),
again AS (
    SELECT b.claim_no, b.invoice_code, b.invoice_no, 'again' AS pattern, min(a.claim_no) AS related
    FROM invoice b
    JOIN invoice a ON a.invoice_code = b.invoice_code AND a.invoice_no = b.invoice_no AND coalesce(a.issuer, '') = coalesce(b.issuer, '')
        AND (coalesce(a.received_on, a.invoice_date) < coalesce(b.received_on, b.invoice_date)
            OR (coalesce(a.received_on, a.invoice_date) = coalesce(b.received_on, b.invoice_date) AND a.claim_no < b.claim_no))
    GROUP BY b.claim_no, b.invoice_code, b.invoice_no
),
in_a_row AS (
    SELECT b.claim_no, b.invoice_code, b.invoice_no, 'row' AS pattern, min(a.invoice_no) AS related
    FROM invoice b
    JOIN invoice a ON a.invoice_code = b.invoice_code AND a.serial = b.serial - 1 AND length(a.invoice_no) = length(b.invoice_no) AND a.issuer = b.issuer
        AND (a.psn_no = b.psn_no OR a.account_key = b.account_key OR a.agent_key = b.agent_key)
        AND abs(b.invoice_date - a.invoice_date) >= CAST($apart_days AS INTEGER)
    GROUP BY b.claim_no, b.invoice_code, b.invoice_no
),
collector AS (
    SELECT issuer, account_key FROM invoice WHERE account_key IS NOT NULL AND issuer IS NOT NULL
    GROUP BY issuer, account_key
    HAVING count(DISTINCT household) >= CAST($collected AS INTEGER)
),
collected AS (
    SELECT i.claim_no, i.invoice_code, i.invoice_no, 'collected' AS pattern, i.issuer AS related
    FROM invoice i
    JOIN collector c ON c.issuer = i.issuer AND c.account_key = i.account_key
    -- Institutions of the region settle online; strangers from afar are the sign.
    WHERE i.issuer NOT IN (SELECT fixmedins_code FROM claims.agreement)
),
sign AS (
    SELECT *, 'a' AS gravity FROM again UNION ALL SELECT *, 'b' FROM in_a_row UNION ALL SELECT *, 'c' FROM collected
),
-- An invoice may show several signs; the gravest is told.
graded AS (
    SELECT i.*, s.pattern, s.related, s.gravity, coalesce(i.received_on, i.invoice_date, i.end_date) AS occurred_on,
        row_number() OVER (PARTITION BY s.claim_no, s.invoice_code, s.invoice_no ORDER BY s.gravity, s.related) AS sign_no
    FROM sign s
    JOIN invoice i ON i.claim_no = s.claim_no AND i.invoice_code = s.invoice_code AND i.invoice_no = s.invoice_no
),
-- What one person handed in on one day is one story, told by its gravest invoice.
told AS (
    SELECT
        *, count(*) OVER same_day AS invoices, sum(CASE WHEN pattern <> 'collected' THEN coalesce(inscp_amt, amount) END) OVER same_day AS disputed,
        sum(CASE WHEN pattern <> 'collected' THEN fund_pay_sumamt END) OVER same_day AS fund_paid,
        row_number() OVER (PARTITION BY coalesce(fixmedins_code, '-'), psn_no, occurred_on ORDER BY gravity, claim_no, invoice_no) AS story_no
    FROM graded
    WHERE sign_no = 1
    WINDOW same_day AS (PARTITION BY coalesce(fixmedins_code, '-'), psn_no, occurred_on)
)
SELECT
    coalesce(fixmedins_code, '-') AS fixmedins_code, psn_no, occurred_on, disputed AS amount_at_risk, fund_paid AS fund_at_risk,
    CASE WHEN pattern <> 'collected' THEN 'S' ELSE 'L' END AS severity,
    claim_no, invoice_no, coalesce(institution_name, fixmedins_code, '-') AS institution_name, amount AS invoice_amount, related, invoices,
    CASE pattern WHEN 'again' THEN '与其他申请重复' WHEN 'row' THEN '与相隔多日的票据连号' ELSE '与多名他人票据由同一账户收款' END AS pattern_zh,
    CASE pattern WHEN 'again' THEN 'was handed in before' WHEN 'row' THEN 'follows one of weeks apart' ELSE 'is paid to an account that collects for others' END AS pattern_en
FROM told
WHERE story_no = 1

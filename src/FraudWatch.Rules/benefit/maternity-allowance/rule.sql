-- The subject is the claimant; the institution is that of the birth, if it is known.
WITH late AS (
    SELECT a.*, a.birth_date - a.insured_from AS days_insured,
        CASE WHEN a.prior_base IS NULL OR a.wage_base >= a.prior_base * CAST($base_jump AS DOUBLE PRECISION) THEN 1 ELSE 0 END AS raised,
        CASE WHEN a.insured_to <= a.birth_date + CAST($stop_days AS INTEGER) THEN 1 ELSE 0 END AS stopped
    FROM claims.maternity_allowance a
    WHERE a.birth_date - a.insured_from < CAST($insured_days AS INTEGER) AND a.employees <= CAST($employees AS INTEGER)
),
birth AS (
    SELECT l.allowance_no, min(s.fixmedins_code) AS fixmedins_code
    FROM late l
    JOIN claims.stay s ON s.psn_no = l.psn_no AND l.birth_date BETWEEN s.admission_date AND coalesce(s.discharge_date, l.birth_date)
    GROUP BY l.allowance_no
)
SELECT
    coalesce(b.fixmedins_code, '-') AS fixmedins_code, l.psn_no, coalesce(l.paid_on, l.birth_date) AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, l.allowance_no, l.employees,
    l.days_insured, l.birth_date, coalesce(CAST(l.insured_to AS VARCHAR), '-') AS insured_to_text, l.amount AS allowance,
    coalesce(CAST(CAST(CAST(l.wage_base AS DOUBLE PRECISION) / nullif(l.prior_base, 0) AS DECIMAL(9, 2)) AS VARCHAR), '-') AS base_ratio, coalesce(l.emp_no, '-') AS emp_no
FROM late l
LEFT JOIN birth b ON b.allowance_no = l.allowance_no
WHERE l.raised + l.stopped >= CAST($signs AS INTEGER)

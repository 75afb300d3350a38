-- Services that a fund paid although the person's insurance had been suspended, or benefits had not yet begun, on the day on
-- which the visit or the stay began.
WITH period AS (
    -- A pause that the register calls active again was lifted, when the arrears were paid for example.
    SELECT psn_no, insutype, from_date, CASE WHEN status = 'active' THEN NULL ELSE to_date END AS to_date
    FROM claims.enrolment
    WHERE from_date IS NOT NULL AND strpos(CAST($basic_insurance AS VARCHAR), '|' || insutype || '|') > 0
),
insured AS (
    SELECT
        psn_no, insutype, from_date, to_date,
        max(to_date) OVER (PARTITION BY psn_no ORDER BY from_date, to_date NULLS LAST, insutype ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS insured_until
    FROM period
),
paid AS (
    SELECT
        s.setl_id, s.mdtrt_id, s.psn_no, s.fixmedins_code, s.inscp_amt, s.fund_pay_sumamt, s.fund_ratio,
        coalesce(stay.admission_date, e.begin_date, s.begin_date, s.setl_date) AS begin_date, scope.policy
    FROM claims.settlement s
    JOIN claims.encounter e ON e.mdtrt_id = s.mdtrt_id AND NOT e.is_newborn
    LEFT JOIN claims.stay stay ON stay.stay_id = s.stay_id
    LEFT JOIN features.benefit_scope scope ON scope.setl_id = s.setl_id AND scope.nearness = 1
    WHERE s.fund_pay_sumamt > 0
),
stood AS (
    SELECT
        p.setl_id, p.begin_date,
        max(i.to_date) FILTER (WHERE i.to_date <= p.begin_date) AS suspended_on,
        bool_or(i.from_date <= p.begin_date AND (i.to_date IS NULL OR p.begin_date < i.to_date + CAST($grace_days AS INTEGER)
            OR (coalesce(b.ends_next_month, FALSE) AND p.begin_date < date_trunc('month', i.to_date) + interval '1' month))) AS was_insured,
        -- Benefits of a period begin at once, with the next month, or months after a break, as the policy of the area says.
        max(CASE
            WHEN i.insured_until + CAST($break_days AS INTEGER) < i.from_date AND b.months_after_break > 0
                THEN CAST(i.from_date + b.months_after_break * interval '1' month AS DATE)
            WHEN (i.insured_until IS NULL OR i.insured_until + CAST($break_days AS INTEGER) < i.from_date) AND b.begins_next_month
                THEN CAST(date_trunc('month', i.from_date) + interval '1' month AS DATE)
        END) FILTER (WHERE i.from_date <= p.begin_date AND (i.to_date IS NULL OR p.begin_date < i.to_date)) AS benefits_from
    FROM paid p
    JOIN insured i ON i.psn_no = p.psn_no
    LEFT JOIN claims.benefit_policy b ON b.policy = p.policy
    GROUP BY p.setl_id, p.begin_date
),
unentitled AS (
    SELECT
        setl_id, suspended_on, benefits_from,
        CASE WHEN NOT was_insured AND suspended_on IS NOT NULL THEN 'suspended' WHEN benefits_from > begin_date THEN 'waiting' END AS standing
    FROM stood
)
SELECT
    p.fixmedins_code, p.psn_no, p.mdtrt_id, p.setl_id, p.begin_date AS occurred_on,
    CAST(p.inscp_amt AS DECIMAL(16, 2)) AS amount_at_risk, CAST(p.fund_pay_sumamt AS DECIMAL(16, 2)) AS fund_at_risk, 'inscp' AS basis,
    u.standing, CASE WHEN u.standing = 'suspended' THEN u.suspended_on ELSE u.benefits_from END AS since_or_until
FROM paid p
JOIN unentitled u ON u.setl_id = p.setl_id
WHERE u.standing IS NOT NULL

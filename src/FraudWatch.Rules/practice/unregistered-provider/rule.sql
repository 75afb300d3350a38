-- Days on which a physician may not work for the fund, then what was billed on them.
WITH registered AS (
    SELECT d.fixmedins_code, d.physician_code, d.day, d.fee_lines, p.physician_code AS known_code, p.from_date, p.to_date
    FROM claims.physician_day d
    LEFT JOIN claims.physician p ON p.physician_code = d.physician_code
    LEFT JOIN claims.placeholder n ON n.kind = 'physician' AND n.fixmedins_code = d.fixmedins_code AND n.value = d.physician_code
    WHERE n.value IS NULL
),
kept AS (
    SELECT fixmedins_code FROM registered GROUP BY fixmedins_code
    HAVING sum(CASE WHEN known_code IS NOT NULL THEN fee_lines ELSE 0 END) >= sum(fee_lines) * CAST($coverage AS DOUBLE PRECISION)
),
barred AS (
    SELECT r.fixmedins_code, r.physician_code, r.day,
        min(CASE
            WHEN s.subject_code IS NOT NULL THEN 'suspended'
            WHEN r.known_code IS NULL AND k.fixmedins_code IS NOT NULL THEN 'unknown'
            WHEN r.day < r.from_date THEN 'early'
            WHEN r.day > r.to_date THEN 'late'
        END) AS why
    FROM registered r
    LEFT JOIN kept k ON k.fixmedins_code = r.fixmedins_code
    LEFT JOIN claims.suspension s ON s.subject_kind = 'physician' AND s.subject_code = r.physician_code AND r.day >= s.from_date
        AND r.day <= coalesce(s.to_date, r.day)
    GROUP BY r.fixmedins_code, r.physician_code, r.day
),
line AS (
    SELECT b.why, f.*
    FROM barred b
    JOIN claims.fee_line f ON f.fixmedins_code = b.fixmedins_code AND f.physician_code = b.physician_code AND f.fee_date = b.day
    -- Whoever is there helps in an emergency.
    WHERE b.why IS NOT NULL AND f.care_kind <> 'emergency' AND NOT f.is_self_paid
),
billed AS (
    SELECT
        fixmedins_code, physician_code, why, string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id) AS mdtrt_id, min(fee_date) AS occurred_on,
        sum(inscp_amt) AS inscp_amt, sum(inscp_amt * fund_ratio) AS fund_amt, count(*) AS fee_lines, count(DISTINCT fee_date) AS days,
        CASE why WHEN 'suspended' THEN '支付资格暂停期间' WHEN 'unknown' THEN '未登记' WHEN 'early' THEN '登记生效前' ELSE '登记终止后' END AS why_zh
    FROM line
    GROUP BY fixmedins_code, physician_code, date_trunc('month', fee_date), why
    HAVING count(*) >= CAST($lines AS INTEGER)
)
-- A finding names encounters: several physicians who billed in the same ones from the same day on stand in one.
SELECT
    fixmedins_code, mdtrt_id, occurred_on, CAST(sum(inscp_amt) AS DECIMAL(16, 2)) AS amount_at_risk, CAST(sum(fund_amt) AS DECIMAL(16, 2)) AS fund_at_risk,
    string_agg(DISTINCT physician_code, '|' ORDER BY physician_code) AS physician_code, CAST(sum(fee_lines) AS BIGINT) AS fee_lines, max(days) AS days,
    string_agg(DISTINCT why_zh, '、' ORDER BY why_zh) AS why_zh, string_agg(DISTINCT why, ', ' ORDER BY why) AS why_en
FROM billed
GROUP BY fixmedins_code, mdtrt_id, occurred_on

-- A lead to compare with the registers of the police and of work-injury insurance.
WITH cause AS (
    SELECT d.mdtrt_id, k.payer, coalesce(d.diag_name, d.diag_code) AS cause
    FROM claims.diagnosis d
    JOIN claims.knowledge_injury_cause k ON (k.match = 'diagnosis' AND starts_with(d.diag_code, k.value)) OR (k.match = 'name' AND strpos(d.diag_name, k.value) > 0)
    UNION
    SELECT e.mdtrt_id, k.payer, e.diag_name
    FROM claims.encounter e
    JOIN claims.knowledge_injury_cause k ON k.match = 'name' AND strpos(e.diag_name, k.value) > 0
),
named AS (
    SELECT mdtrt_id, payer, min(cause) AS cause FROM cause GROUP BY mdtrt_id, payer
),
paid AS (
    SELECT mdtrt_id, sum(fund_pay_sumamt) AS fund_pay FROM claims.settlement WHERE mdtrt_id IN (SELECT mdtrt_id FROM named) GROUP BY mdtrt_id
)
SELECT
    e.fixmedins_code, e.psn_no, e.mdtrt_id, e.begin_date AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, n.cause,
    coalesce(e.diag_name, e.diag_code, n.cause) AS diag_name, CAST(paid.fund_pay AS DECIMAL(16, 2)) AS fund_pay,
    CASE n.payer WHEN 'work' THEN '工伤保险' ELSE '第三人' END AS payer_zh, CASE n.payer WHEN 'work' THEN 'work-injury insurance' ELSE 'a third party' END AS payer_en
FROM named n
JOIN claims.encounter e ON e.mdtrt_id = n.mdtrt_id
JOIN paid ON paid.mdtrt_id = n.mdtrt_id
LEFT JOIN claims.person p ON p.psn_no = e.psn_no
LEFT JOIN claims.other_payer o ON o.mdtrt_id = e.mdtrt_id
WHERE paid.fund_pay > 0 AND o.mdtrt_id IS NULL AND e.care_kind <> 'pharmacy'
    -- Registered as accidents: liability was looked into.
    AND NOT starts_with(e.med_type, '22') AND NOT starts_with(e.med_type, '81')
    AND (n.payer <> 'work' OR (e.insutype = '310'
        AND (p.brdy IS NULL OR (e.begin_date >= p.brdy + CAST($adult_years AS INTEGER) * interval '1' year
            AND e.begin_date < p.brdy + CAST($pension_years AS INTEGER) * interval '1' year))))

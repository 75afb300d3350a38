-- The first day of care decides, and emergencies are payable anywhere.
WITH served AS (
    SELECT s.setl_id, s.mdtrt_id, s.psn_no, s.fixmedins_code, s.inscp_amt, coalesce(e.begin_date, s.begin_date, s.setl_date) AS service_date
    FROM claims.settlement s
    LEFT JOIN claims.encounter e ON e.mdtrt_id = s.mdtrt_id
    LEFT JOIN claims.stay y ON y.stay_id = s.stay_id
    WHERE s.fund_pay_sumamt > 0 AND s.care_kind <> 'emergency' AND NOT coalesce(y.is_emergency, FALSE)
),
latest AS (
    SELECT fixmedins_code, max(service_date) AS last_service FROM served GROUP BY fixmedins_code
),
renewals AS (
    SELECT CAST(count(CASE WHEN l.last_service > a.to_date THEN 1 END) AS DOUBLE PRECISION) / nullif(count(*), 0) AS run_out
    FROM latest l
    JOIN claims.agreement a ON a.fixmedins_code = l.fixmedins_code
),
outside AS (
    SELECT v.*, a.from_date, a.to_date,
        CASE
            WHEN p.subject_code IS NOT NULL THEN 'suspended'
            WHEN v.service_date < a.from_date THEN 'early'
            WHEN v.service_date > a.to_date AND r.run_out <= CAST($stale_share AS DOUBLE PRECISION) THEN 'late'
        END AS why
    FROM served v
    CROSS JOIN renewals r
    LEFT JOIN claims.agreement a ON a.fixmedins_code = v.fixmedins_code
    LEFT JOIN claims.suspension p ON p.subject_kind = 'institution' AND p.subject_code = v.fixmedins_code AND v.service_date >= p.from_date
        AND v.service_date <= coalesce(p.to_date, v.service_date)
)
SELECT DISTINCT
    fixmedins_code, psn_no, mdtrt_id, setl_id, service_date AS occurred_on, inscp_amt AS amount_at_risk, service_date,
    CASE why WHEN 'suspended' THEN '协议暂停期间' WHEN 'early' THEN '协议生效之前' ELSE '协议终止之后' END AS why_zh,
    CASE why WHEN 'suspended' THEN 'while suspended' WHEN 'early' THEN 'before the agreement' ELSE 'after the agreement' END AS why_en,
    coalesce(CAST(from_date AS VARCHAR), '-') AS agreement_from, coalesce(CAST(to_date AS VARCHAR), '-') AS agreement_to
FROM outside
WHERE why IS NOT NULL

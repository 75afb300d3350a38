WITH judged AS (
    SELECT u.*
    FROM features.knowledge_use u
    LEFT JOIN claims.stay s ON s.stay_id = u.stay_id
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND u.cycle_days IS NOT NULL AND NOT u.is_newborn AND NOT u.is_mismapped AND coalesce(s.fee_date_reliable, TRUE)
),
use_day AS (
    -- Several lines of one day at one institution are one use.
    SELECT
        fixmedins_code, psn_no, point_id, fee_date, min(cycle_days) AS cycle_days, coalesce(max(max_quantity), 1) AS allowed,
        string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id) AS mdtrt_id, min(setl_id) AS setl_id,
        string_agg(bkkp_sn, '|' ORDER BY fee_time, bkkp_sn) AS bkkp_sn, sum(inscp_amt) AS inscp_amt,
        min(item_code) AS item_code, min(item_name) AS item_name, min(quote) AS constraint_text
    FROM judged
    GROUP BY fixmedins_code, psn_no, point_id, fee_date
),
before AS (
    SELECT
        b.fixmedins_code, b.psn_no, b.point_id, b.fee_date, count(*) AS uses,
        sum(CASE WHEN a.fixmedins_code = b.fixmedins_code THEN 1 ELSE 0 END) AS own_uses,
        max(a.fee_date) AS last_use, max(CAST(a.fee_date AS VARCHAR) || a.fixmedins_code) AS last_key
    FROM use_day b
    JOIN use_day a ON a.psn_no = b.psn_no AND a.point_id = b.point_id
        AND a.fee_date > b.fee_date - b.cycle_days
        AND (a.fee_date < b.fee_date OR (a.fee_date = b.fee_date AND a.fixmedins_code < b.fixmedins_code))
    GROUP BY b.fixmedins_code, b.psn_no, b.point_id, b.fee_date
)
SELECT
    u.fixmedins_code, u.psn_no, u.mdtrt_id, u.setl_id, u.bkkp_sn, u.fee_date AS occurred_on, u.inscp_amt AS amount_at_risk,
    CASE WHEN b.own_uses >= u.allowed THEN 'D' ELSE 'S' END AS severity,
    u.item_code, u.item_name, b.uses + 1 AS uses, u.cycle_days, b.last_use,
    substr(b.last_key, length(CAST(b.last_use AS VARCHAR)) + 1) AS last_institution, u.point_id, u.constraint_text
FROM use_day u
JOIN before b ON b.fixmedins_code = u.fixmedins_code AND b.psn_no = u.psn_no AND b.point_id = u.point_id AND b.fee_date = u.fee_date
WHERE b.uses >= u.allowed

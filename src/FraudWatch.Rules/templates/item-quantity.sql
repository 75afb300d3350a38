-- More of an item, or more money for it, than the unit of its point allows over the whole visit or year. A unit of an hour or
-- a day is what the item is billed by: the sum may reach the hours or days of the visit, and no single day is a limit.
WITH judged AS (
    SELECT
        u.*, coalesce(u.per, 'visit') AS unit, CASE WHEN u.max_amount IS NULL THEN u.cnt ELSE u.inscp_amt END AS used,
        CASE WHEN u.per = 'year' THEN u.psn_no || ' ' || date_part('year', u.fee_date) ELSE u.visit_id END AS scope_id
    FROM features.knowledge_use u
    LEFT JOIN claims.stay s ON s.stay_id = u.stay_id
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND NOT u.is_newborn AND NOT u.is_mismapped
        AND (u.max_quantity IS NOT NULL OR u.max_amount IS NOT NULL)
        -- The mother's and the baby's bed may have one code and one bill.
        AND NOT (u.item_class = 'bed' AND coalesce(s.diag_category BETWEEN 'O60' AND 'O84', FALSE))
        AND NOT (u.per IN ('hour', 'day') AND coalesce(s.is_open, FALSE))
),
visit_day AS (
    -- Days of a visit that is no stay: from its begin to its end, or as many as it was billed on.
    SELECT
        j.visit_id, greatest(count(DISTINCT j.fee_date), max(coalesce(e.end_date, e.begin_date) - e.begin_date) + 1) AS days
    FROM judged j
    JOIN claims.encounter e ON e.mdtrt_id = j.mdtrt_id
    WHERE j.stay_id IS NULL
    GROUP BY j.visit_id
),
span AS (
    SELECT
        v.visit_id, v.days, v.days * 24 AS hours
    FROM visit_day v
    UNION ALL
    SELECT
        s.stay_id, s.length_of_stay + CAST($tolerated_days AS INTEGER),
        CASE WHEN s.time_precision = 'minute' THEN ceil((date_part('epoch', s.end_time) - date_part('epoch', s.begin_time)) / 3600)
            ELSE (s.length_of_stay + 1) * 24 END
    FROM claims.stay s
    WHERE s.stay_id IN (SELECT stay_id FROM judged WHERE stay_id IS NOT NULL)
),
limited AS (
    SELECT
        j.*,
        coalesce(j.max_amount, j.max_quantity) * CASE j.unit WHEN 'hour' THEN s.hours WHEN 'day' THEN s.days ELSE 1 END AS allowed,
        sum(j.used) OVER (PARTITION BY j.point_id, j.scope_id ORDER BY j.fee_time, j.bkkp_sn) AS running,
        sum(j.used) OVER (PARTITION BY j.point_id, j.scope_id) AS charged
    FROM judged j
    LEFT JOIN span s ON s.visit_id = j.visit_id
),
over AS (
    SELECT *, least(used, running - allowed) AS excess
    FROM limited
    WHERE running > allowed
)
SELECT
    fixmedins_code, psn_no,
    string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id) AS mdtrt_id,
    string_agg(bkkp_sn, '|' ORDER BY fee_time DESC NULLS LAST, bkkp_sn) AS bkkp_sn,
    max(fee_date) AS occurred_on,
    CAST(sum(inscp_amt * CAST(excess AS DECIMAL(18, 6)) / nullif(used, 0)) AS DECIMAL(16, 2)) AS amount_at_risk,
    min(item_code) AS item_code, min(item_name) AS item_name,
    CAST(max(charged) AS DECIMAL(16, 2)) AS charged, CAST(max(allowed) AS DECIMAL(16, 2)) AS allowed,
    CAST(sum(excess) AS DECIMAL(16, 2)) AS excess,
    CASE min(unit) WHEN 'hour' THEN '按小时累计' WHEN 'day' THEN '按日累计' WHEN 'year' THEN '本年度' ELSE '本次就诊' END AS unit_zh,
    CASE min(unit) WHEN 'hour' THEN 'by the hour' WHEN 'day' THEN 'by the day' WHEN 'year' THEN 'in the year' ELSE 'in the visit' END AS unit_en,
    point_id, min(quote) AS constraint_text
FROM over
GROUP BY fixmedins_code, psn_no, point_id, scope_id

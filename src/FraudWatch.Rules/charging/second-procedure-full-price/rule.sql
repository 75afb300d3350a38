WITH operated AS (
    SELECT
        u.*, coalesce(u.ratio, CAST($default_ratio AS DECIMAL(9, 4))) AS allowed_ratio, s.mdtrt_ids, coalesce(s.fee_date_reliable, TRUE) AS has_dates
    FROM features.knowledge_use u
    JOIN claims.stay s ON s.stay_id = u.stay_id
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND u.group_name IS NOT NULL AND NOT u.is_newborn AND NOT u.is_mismapped
),
session AS (
    SELECT stay_id, fee_date, group_name, count(DISTINCT item_code) AS operations
    FROM operated
    GROUP BY stay_id, fee_date, group_name
),
two_sessions AS (
    -- Two anaesthesias on one day are two operations, each with its own price.
    SELECT stay_id, oprn_date
    FROM claims.operation
    WHERE stay_id IS NOT NULL
    GROUP BY stay_id, oprn_date
    HAVING count(DISTINCT anst_begin) > 1
),
alone AS (
    SELECT o.fixmedins_code, o.level, o.item_code, o.pric
    FROM operated o
    JOIN session s ON s.stay_id = o.stay_id AND s.fee_date = o.fee_date AND s.group_name = o.group_name
    WHERE s.operations = 1
),
own_price AS (
    SELECT fixmedins_code, item_code, max(pric) AS pric FROM alone GROUP BY fixmedins_code, item_code
),
level_price AS (
    SELECT level, item_code, max(pric) AS pric FROM alone GROUP BY level, item_code
),
ranked AS (
    SELECT
        o.*, coalesce(own.pric, peer.pric) AS full_price,
        row_number() OVER (PARTITION BY o.stay_id, o.fee_date, o.group_name
            ORDER BY coalesce(own.pric, peer.pric, o.pric) DESC NULLS LAST, o.bkkp_sn) AS n,
        first_value(o.bkkp_sn) OVER (PARTITION BY o.stay_id, o.fee_date, o.group_name
            ORDER BY coalesce(own.pric, peer.pric, o.pric) DESC NULLS LAST, o.bkkp_sn) AS first_line,
        first_value(o.item_code) OVER (PARTITION BY o.stay_id, o.fee_date, o.group_name
            ORDER BY coalesce(own.pric, peer.pric, o.pric) DESC NULLS LAST, o.bkkp_sn) AS first_code,
        first_value(o.item_name) OVER (PARTITION BY o.stay_id, o.fee_date, o.group_name
            ORDER BY coalesce(own.pric, peer.pric, o.pric) DESC NULLS LAST, o.bkkp_sn) AS first_item
    FROM operated o
    LEFT JOIN own_price own ON own.fixmedins_code = o.fixmedins_code AND own.item_code = o.item_code
    LEFT JOIN level_price peer ON peer.level = o.level AND peer.item_code = o.item_code
),
later AS (
    SELECT
        r.*, CAST(r.pric * r.cnt AS DECIMAL(18, 6)) / nullif(r.full_price, 0) AS charged_ratio
    FROM ranked r
    JOIN claims.fee_line l ON l.bkkp_sn = r.bkkp_sn AND l.mdtrt_id = r.mdtrt_id
    LEFT JOIN two_sessions t ON t.stay_id = r.stay_id AND t.oprn_date = r.fee_date
    WHERE r.n > 1 AND r.item_code <> r.first_code AND r.has_dates AND t.stay_id IS NULL
        -- A side in the name, or more than one: both sides, each with its own incision.
        AND r.cnt <= 1 AND strpos(coalesce(l.local_item_name, ''), '双侧') = 0
        AND strpos(coalesce(l.local_item_name, ''), '左') = 0 AND strpos(coalesce(l.local_item_name, ''), '右') = 0
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, setl_id, bkkp_sn || '|' || first_line AS bkkp_sn, fee_date AS occurred_on,
    CAST(CAST(inscp_amt * (charged_ratio - allowed_ratio) AS DECIMAL(18, 6)) / nullif(charged_ratio, 0) AS DECIMAL(16, 2)) AS amount_at_risk,
    'S' AS severity,
    item_code, item_name, first_item, group_name, CAST(charged_ratio AS DECIMAL(9, 2)) AS charged_ratio,
    CAST(allowed_ratio AS DECIMAL(9, 2)) AS allowed_ratio, full_price
FROM later
WHERE charged_ratio > allowed_ratio + CAST($tolerance AS DECIMAL(9, 4))

WITH operated AS (
    SELECT
        u.*, coalesce(u.ratio, CAST($default_ratio AS DECIMAL(9, 4))) AS allowed_ratio, s.mdtrt_ids, coalesce(s.fee_date_reliable, TRUE) AS has_dates
    FROM features.knowledge_use u
    JOIN claims.stay s ON s.stay_id = u.stay_id
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND u.group_name IS NOT NULL AND NOT u.is_newborn AND NOT u.is_mismapped
),
listed AS (
    SELECT DISTINCT group_name AS listing FROM operated
),
-- The official library has an operation in up to four groups; it is judged in each of them.
membership AS (
    SELECT listing, split_part(listing, '|', 1) AS surgery_group FROM listed
    UNION
    SELECT listing, split_part(listing, '|', 2) FROM listed
    UNION
    SELECT listing, split_part(listing, '|', 3) FROM listed
    UNION
    SELECT listing, split_part(listing, '|', 4) FROM listed
),
grouped AS (
    SELECT o.*, m.surgery_group
    FROM operated o
    JOIN membership m ON m.listing = o.group_name AND m.surgery_group <> ''
),
session AS (
    SELECT stay_id, fee_date, surgery_group, count(DISTINCT item_code) AS operations
    FROM grouped
    GROUP BY stay_id, fee_date, surgery_group
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
    -- With no other operation of any of its groups.
    SELECT g.fixmedins_code, g.level, g.item_code, max(g.pric) AS pric
    FROM grouped g
    JOIN session s ON s.stay_id = g.stay_id AND s.fee_date = g.fee_date AND s.surgery_group = g.surgery_group
    GROUP BY g.fixmedins_code, g.level, g.item_code, g.stay_id, g.fee_date
    HAVING max(s.operations) = 1
),
own_price AS (
    SELECT fixmedins_code, item_code, max(pric) AS pric FROM alone GROUP BY fixmedins_code, item_code
),
level_price AS (
    SELECT level, item_code, max(pric) AS pric FROM alone GROUP BY level, item_code
),
ranked AS (
    SELECT
        g.*, coalesce(own.pric, peer.pric) AS full_price,
        row_number() OVER by_price AS n, first_value(g.bkkp_sn) OVER by_price AS first_line,
        first_value(g.item_code) OVER by_price AS first_code, first_value(g.item_name) OVER by_price AS first_item
    FROM grouped g
    LEFT JOIN own_price own ON own.fixmedins_code = g.fixmedins_code AND own.item_code = g.item_code
    LEFT JOIN level_price peer ON peer.level = g.level AND peer.item_code = g.item_code
    WINDOW by_price AS (PARTITION BY g.stay_id, g.fee_date, g.surgery_group
        ORDER BY coalesce(own.pric, peer.pric, g.pric) DESC NULLS LAST, g.bkkp_sn)
),
later AS (
    -- Second in two groups is still one operation too dear.
    SELECT
        r.*, CAST(r.pric * r.cnt AS DECIMAL(18, 6)) / nullif(r.full_price, 0) AS charged_ratio,
        row_number() OVER (PARTITION BY r.bkkp_sn, r.mdtrt_id ORDER BY r.surgery_group) AS place
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
    item_code, item_name, first_item, surgery_group AS group_name, CAST(charged_ratio AS DECIMAL(9, 2)) AS charged_ratio,
    CAST(allowed_ratio AS DECIMAL(9, 2)) AS allowed_ratio, full_price
FROM later
WHERE place = 1 AND charged_ratio > allowed_ratio + CAST($tolerance AS DECIMAL(9, 4))

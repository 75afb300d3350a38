WITH hourly AS (
    SELECT
        u.*, coalesce(u.group_name, u.point_item_code) AS device, s.mdtrt_ids, s.fee_date_reliable,
        CASE WHEN s.time_precision = 'minute' THEN ceil((date_part('epoch', s.end_time) - date_part('epoch', s.begin_time)) / 3600)
            ELSE (s.discharge_date - s.admission_date + 1) * 24 END AS stay_hours
    FROM features.knowledge_use u
    JOIN claims.stay s ON s.stay_id = u.stay_id
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND u.per = 'hour' AND NOT s.is_open AND NOT u.is_newborn AND NOT u.is_mismapped
),
per_day AS (
    SELECT stay_id, device, fee_date, sum(cnt) AS hours
    FROM hourly
    GROUP BY stay_id, device, fee_date
),
full_day AS (
    SELECT stay_id, device, fee_date, hours, greatest(0, hours - CAST($day_hours AS INTEGER)) AS above FROM per_day
),
day_total AS (
    SELECT
        stay_id, device, max(hours) AS day_hours, sum(above) AS above_days, min(CASE WHEN above > 0 THEN fee_date END) AS first_day
    FROM full_day
    GROUP BY stay_id, device
),
total AS (
    SELECT
        fixmedins_code, psn_no, stay_id, device, min(mdtrt_ids) AS mdtrt_ids, bool_and(fee_date_reliable) AS fee_date_reliable,
        min(item_code) AS item_code, min(item_name) AS item_name, min(fee_date) AS first_use, sum(cnt) AS charged_hours,
        CAST(min(stay_hours) AS INTEGER) AS stay_hours, max(CAST(inscp_amt AS DECIMAL(18, 6)) / nullif(cnt, 0)) AS hour_price,
        string_agg(bkkp_sn, '|' ORDER BY fee_time DESC NULLS LAST, bkkp_sn) AS bkkp_sn
    FROM hourly
    GROUP BY fixmedins_code, psn_no, stay_id, device
),
judged AS (
    SELECT
        t.*, d.day_hours, d.first_day, greatest(0, t.charged_hours - t.stay_hours) AS above_stay,
        CASE WHEN t.fee_date_reliable THEN d.above_days ELSE 0 END AS above_days
    FROM total t
    JOIN day_total d ON d.stay_id = t.stay_id AND d.device = t.device
)
SELECT
    fixmedins_code, psn_no, mdtrt_ids AS mdtrt_id, bkkp_sn, coalesce(first_day, first_use) AS occurred_on,
    CAST(greatest(above_stay, above_days) * hour_price AS DECIMAL(16, 2)) AS amount_at_risk,
    CASE WHEN above_stay > 0 THEN 'D' ELSE 'S' END AS severity,
    item_code, item_name, charged_hours, stay_hours, day_hours
FROM judged
WHERE above_stay > 0 OR above_days > 0

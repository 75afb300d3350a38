-- What a day takes, against the most that the label allows: by written dose where the point names a unit of it, else by quantity.
WITH daily AS (
    SELECT
        u.*, coalesce(u.group_name, '') AS unit,
        CASE
            WHEN u.group_name = d.daily_dose_unit THEN d.daily_dose
            WHEN u.group_name IS NULL THEN CAST(CAST(d.cnt AS DOUBLE PRECISION) / nullif(d.supplied_days, 0) AS DECIMAL(16, 4))
        END AS daily_quantity
    FROM features.knowledge_use u
    JOIN claims.drug_line d ON d.bkkp_sn = u.bkkp_sn AND d.mdtrt_id = u.mdtrt_id
    WHERE u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
        AND NOT u.is_mismapped AND u.per = 'day'
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, bkkp_sn, fee_date AS occurred_on,
    CAST(round(CAST(inscp_amt * (daily_quantity - max_quantity) AS DECIMAL(18, 6)) / nullif(daily_quantity, 0), 2) AS DECIMAL(16, 2)) AS amount_at_risk,
    item_code, item_name, unit, daily_quantity, max_quantity, point_id, quote AS constraint_text
FROM daily
WHERE daily_quantity > max_quantity AND daily_quantity <= max_quantity * CAST($implausible_times AS INTEGER)

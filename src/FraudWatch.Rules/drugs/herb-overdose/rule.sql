-- One herb prescription: number of herbs, grams a day, and the toxic herbs' own limits. A unit is taken for a gram.
WITH herb AS (
    SELECT
        d.fixmedins_code, d.psn_no, d.mdtrt_id, d.rx_drord_no, d.fee_date, d.fee_time, d.bkkp_sn, d.item_code, d.item_name, d.inscp_amt,
        CAST(CAST(d.cnt AS DOUBLE PRECISION) / nullif(d.supplied_days, 0) AS DECIMAL(16, 2)) AS grams
    FROM claims.drug_line d
    WHERE d.item_class = 'herb' AND d.rx_drord_no IS NOT NULL AND d.inscp_amt > 0 AND NOT d.is_self_paid AND NOT d.is_correction
),
prescription AS (
    SELECT
        fixmedins_code, psn_no, mdtrt_id, rx_drord_no, min(fee_date) AS fee_date, count(DISTINCT item_code) AS herbs,
        sum(grams) AS grams_per_day, sum(inscp_amt) AS inscp_amt, string_agg(bkkp_sn, '|' ORDER BY fee_time, bkkp_sn) AS bkkp_sn
    FROM herb
    GROUP BY fixmedins_code, psn_no, mdtrt_id, rx_drord_no
),
toxic AS (
    SELECT
        h.mdtrt_id, h.rx_drord_no, min(h.item_name) AS toxic_herb,
        sum(CAST(h.inscp_amt * (h.grams - u.max_quantity) AS DECIMAL(18, 6)) / nullif(h.grams, 0)) AS excess
    FROM herb h
    JOIN features.knowledge_use u ON u.bkkp_sn = h.bkkp_sn AND u.mdtrt_id = h.mdtrt_id
        AND u.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
    WHERE h.grams > u.max_quantity AND h.grams <= u.max_quantity * CAST($implausible_times AS INTEGER)
    GROUP BY h.mdtrt_id, h.rx_drord_no
),
judged AS (
    SELECT
        p.*, t.toxic_herb, coalesce(t.excess, 0) AS toxic_excess,
        CASE WHEN p.herbs > CAST($max_herbs AS INTEGER)
            THEN CAST(p.inscp_amt * (p.herbs - CAST($max_herbs AS INTEGER)) AS DECIMAL(18, 6)) / nullif(p.herbs, 0) ELSE 0 END AS herbs_excess,
        CASE WHEN p.grams_per_day > CAST($max_grams AS INTEGER)
                AND p.grams_per_day <= CAST($max_grams AS INTEGER) * CAST($implausible_times AS INTEGER)
            THEN CAST(p.inscp_amt * (p.grams_per_day - CAST($max_grams AS INTEGER)) AS DECIMAL(18, 6)) / nullif(p.grams_per_day, 0) ELSE 0 END AS grams_excess
    FROM prescription p
    LEFT JOIN toxic t ON t.mdtrt_id = p.mdtrt_id AND t.rx_drord_no = p.rx_drord_no
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, bkkp_sn, fee_date AS occurred_on,
    CAST(round(greatest(toxic_excess, herbs_excess, grams_excess), 2) AS DECIMAL(16, 2)) AS amount_at_risk,
    rx_drord_no, herbs, grams_per_day, toxic_herb,
    CASE WHEN toxic_excess > 0 THEN '毒性饮片超限量' WHEN herbs_excess > 0 THEN '味数超限' ELSE '剂量超限' END AS reason_zh,
    CASE WHEN toxic_excess > 0 THEN 'a toxic herb above its limit' WHEN herbs_excess > 0 THEN 'too many herbs' ELSE 'too many grams' END AS reason_en
FROM judged
WHERE toxic_excess > 0 OR herbs_excess > 0 OR grams_excess > 0

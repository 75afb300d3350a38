-- A supply that begins while the same drug by the same route, from an earlier prescription, still lasts.
WITH supply AS (
    SELECT s.*, CAST(ceil(s.supplied_days) AS INTEGER) AS days
    FROM features.drug_supply s
    WHERE NOT EXISTS (SELECT 1 FROM claims.knowledge_duplicate_exempt x WHERE starts_with(s.drug_key, x.drug_key))
),
ranked AS (
    SELECT
        s.*,
        max(s.fee_date + s.days) OVER (
            PARTITION BY s.psn_no, s.drug_key, s.route ORDER BY s.fee_date, s.mdtrt_id, s.rx_drord_no NULLS FIRST, s.bkkp_sn
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS lasts_until
    FROM supply s
),
overlapping AS (
    SELECT r.*, least(r.lasts_until, r.fee_date + r.days) - r.fee_date AS overlap_days
    FROM ranked r
    WHERE r.lasts_until > r.fee_date
),
judged AS (
    -- What is fetched by the package is fetched before the last package is used up.
    SELECT *
    FROM overlapping
    WHERE overlap_days > CAST($tolerated_days AS INTEGER)
        AND overlap_days * cnt > days * CAST($tolerated_packages AS DECIMAL(5, 2))
),
earlier AS (
    SELECT j.bkkp_sn, min(e.mdtrt_id) AS mdtrt_id, min(e.fixmedins_code) AS fixmedins_code
    FROM judged j
    JOIN supply e ON e.psn_no = j.psn_no AND e.drug_key = j.drug_key AND e.route = j.route
        AND e.fee_date + e.days = j.lasts_until AND e.fee_date <= j.fee_date AND e.bkkp_sn <> j.bkkp_sn
    GROUP BY j.bkkp_sn
)
SELECT
    j.fixmedins_code, j.psn_no, j.mdtrt_id || '|' || e.mdtrt_id AS mdtrt_id, j.bkkp_sn, j.fee_date AS occurred_on,
    -- Another institution's prescription need not be known here: then a lead about the person, without an amount.
    CASE WHEN own.institution_group = other.institution_group
        THEN CAST(round(CAST(j.inscp_amt * j.overlap_days AS DECIMAL(18, 6)) / nullif(j.days, 0), 2) AS DECIMAL(16, 2)) END AS amount_at_risk,
    CASE WHEN own.institution_group = other.institution_group THEN 'S' ELSE 'L' END AS severity,
    j.item_code, j.item_name, j.supplied_days, j.lasts_until, j.overlap_days, e.fixmedins_code AS earlier_institution
FROM judged j
JOIN earlier e ON e.bkkp_sn = j.bkkp_sn
JOIN claims.institution own ON own.fixmedins_code = j.fixmedins_code
JOIN claims.institution other ON other.fixmedins_code = e.fixmedins_code

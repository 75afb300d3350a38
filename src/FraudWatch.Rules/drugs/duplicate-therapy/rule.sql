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
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS lasts_until,
        lag(s.fixmedins_code) OVER (
            PARTITION BY s.psn_no, s.drug_key, s.route ORDER BY s.fee_date, s.mdtrt_id, s.rx_drord_no NULLS FIRST, s.bkkp_sn) AS earlier_institution,
        lag(s.mdtrt_id) OVER (
            PARTITION BY s.psn_no, s.drug_key, s.route ORDER BY s.fee_date, s.mdtrt_id, s.rx_drord_no NULLS FIRST, s.bkkp_sn) AS earlier_mdtrt_id
    FROM supply s
),
overlapping AS (
    SELECT r.*, least(r.lasts_until, r.fee_date + r.days) - r.fee_date AS overlap_days
    FROM ranked r
    WHERE r.lasts_until > r.fee_date
)
SELECT
    fixmedins_code, psn_no, mdtrt_id || '|' || earlier_mdtrt_id AS mdtrt_id, bkkp_sn, fee_date AS occurred_on,
    CAST(round(CAST(inscp_amt * overlap_days AS DECIMAL(18, 6)) / nullif(days, 0), 2) AS DECIMAL(16, 2)) AS amount_at_risk,
    item_code, item_name, supplied_days, lasts_until, overlap_days, earlier_institution
FROM overlapping
WHERE overlap_days > CAST($tolerated_days AS INTEGER)

-- The same drug on several sheets of one physician, person and day, together above the limit of one sheet.
WITH limited AS (
    SELECT
        s.*,
        CASE
            WHEN s.care_kind = 'emergency' THEN CAST($emergency_days AS INTEGER)
            WHEN s.care_kind IN ('chronic', 'specialty_drug') THEN CAST($special_days AS INTEGER)
            WHEN s.has_lasting_disease THEN CAST($lasting_days AS INTEGER)
            WHEN s.is_discharge_drug THEN CAST($discharge_days AS INTEGER)
            ELSE CAST($ordinary_days AS INTEGER)
        END AS limit_days
    FROM features.drug_supply s
    WHERE s.care_kind <> 'pharmacy' AND s.rx_drord_no IS NOT NULL AND s.physician_code IS NOT NULL
),
together AS (
    SELECT
        fixmedins_code, psn_no, physician_code, fee_date, drug_key, route, count(DISTINCT rx_drord_no) AS prescriptions,
        sum(supplied_days) AS supplied_days, max(limit_days) AS limit_days, sum(cnt) AS cnt, sum(inscp_amt) AS inscp_amt,
        string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id) AS mdtrt_id,
        string_agg(bkkp_sn, '|' ORDER BY rx_drord_no DESC NULLS LAST, bkkp_sn) AS bkkp_sn,
        min(item_code) AS item_code, min(item_name) AS item_name
    FROM limited
    GROUP BY fixmedins_code, psn_no, physician_code, fee_date, drug_key, route
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, bkkp_sn, fee_date AS occurred_on,
    CAST(round(CAST(inscp_amt * (supplied_days - limit_days) AS DECIMAL(18, 6)) / nullif(supplied_days, 0), 2) AS DECIMAL(16, 2)) AS amount_at_risk,
    item_code, item_name, physician_code, prescriptions, supplied_days, limit_days
FROM together
WHERE prescriptions > 1 AND supplied_days * (cnt - 1) >= limit_days * cnt

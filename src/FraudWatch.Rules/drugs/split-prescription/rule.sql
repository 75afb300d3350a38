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
-- Nearly all are one sheet and go no further: lists that sort are made for the others alone.
split AS (
    SELECT fixmedins_code, psn_no, physician_code, fee_date, drug_key, route
    FROM limited
    GROUP BY fixmedins_code, psn_no, physician_code, fee_date, drug_key, route
    HAVING min(rx_drord_no) < max(rx_drord_no) AND sum(supplied_days) * (sum(cnt) - 1) >= max(limit_days) * sum(cnt)
),
together AS (
    SELECT
        s.fixmedins_code, s.psn_no, s.physician_code, s.fee_date, s.drug_key, s.route, count(DISTINCT s.rx_drord_no) AS prescriptions,
        sum(s.supplied_days) AS supplied_days, max(s.limit_days) AS limit_days, sum(s.cnt) AS cnt, sum(s.inscp_amt) AS inscp_amt,
        string_agg(DISTINCT s.mdtrt_id, '|' ORDER BY s.mdtrt_id) AS mdtrt_id,
        string_agg(s.bkkp_sn, '|' ORDER BY s.rx_drord_no DESC NULLS LAST, s.bkkp_sn) AS bkkp_sn,
        min(s.item_code) AS item_code, min(s.item_name) AS item_name
    FROM limited s
    JOIN split t ON t.psn_no = s.psn_no AND t.fixmedins_code = s.fixmedins_code AND t.physician_code = s.physician_code
        AND t.fee_date = s.fee_date AND t.drug_key = s.drug_key AND t.route = s.route
    GROUP BY s.fixmedins_code, s.psn_no, s.physician_code, s.fee_date, s.drug_key, s.route
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, bkkp_sn, fee_date AS occurred_on,
    CAST(round(CAST(inscp_amt * (supplied_days - limit_days) AS DECIMAL(18, 6)) / nullif(supplied_days, 0), 2) AS DECIMAL(16, 2)) AS amount_at_risk,
    item_code, item_name, physician_code, prescriptions, supplied_days, limit_days
FROM together

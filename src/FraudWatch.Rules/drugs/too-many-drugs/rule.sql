-- Western and patent drugs of one outpatient prescription, without what only carries them. The cheapest are those beyond.
WITH drug AS (
    SELECT
        d.fixmedins_code, d.psn_no, d.mdtrt_id, d.rx_drord_no, d.drug_key, min(d.fee_date) AS fee_date, sum(d.inscp_amt) AS inscp_amt,
        min(d.physician_code) AS physician_code, string_agg(d.bkkp_sn, '|' ORDER BY d.bkkp_sn) AS bkkp_sn
    FROM claims.drug_line d
    WHERE d.item_class = 'drug' AND d.rx_drord_no IS NOT NULL AND d.stay_id IS NULL AND d.care_kind <> 'pharmacy'
        AND d.inscp_amt > 0 AND NOT d.is_self_paid AND NOT d.is_correction
        AND NOT starts_with(d.item_code, 'XB05') AND NOT starts_with(d.item_code, 'XV07')
    GROUP BY d.fixmedins_code, d.psn_no, d.mdtrt_id, d.rx_drord_no, d.drug_key
),
ranked AS (
    SELECT
        drug.*, row_number() OVER (PARTITION BY mdtrt_id, rx_drord_no ORDER BY inscp_amt DESC NULLS LAST, drug_key) AS n
    FROM drug
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, string_agg(bkkp_sn, '|' ORDER BY n DESC NULLS LAST) AS bkkp_sn, min(fee_date) AS occurred_on,
    sum(CASE WHEN n > CAST($max_drugs AS INTEGER) THEN inscp_amt ELSE 0 END) AS amount_at_risk,
    rx_drord_no, count(*) AS drugs, min(physician_code) AS physician_code
FROM ranked
GROUP BY fixmedins_code, psn_no, mdtrt_id, rx_drord_no
HAVING count(*) > CAST($max_drugs AS INTEGER)

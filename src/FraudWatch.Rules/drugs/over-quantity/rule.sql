-- Supply of one prescription beyond what its kind of care allows, although one package less would have met the limit.
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
    WHERE s.care_kind <> 'pharmacy'
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, bkkp_sn, fee_date AS occurred_on,
    CAST(round(CAST(inscp_amt * (supplied_days - limit_days) AS DECIMAL(18, 6)) / nullif(supplied_days, 0), 2) AS DECIMAL(16, 2)) AS amount_at_risk,
    item_code, item_name, rx_drord_no, supplied_days, limit_days, cnt, care_kind,
    CASE care_kind WHEN 'emergency' THEN '急诊' WHEN 'chronic' THEN '门慢特' WHEN 'specialty_drug' THEN '特药'
        ELSE CASE WHEN is_discharge_drug THEN '出院带药' ELSE '门诊' END END AS care_zh,
    has_lasting_disease, physician_code
FROM limited
WHERE supplied_days * (cnt - 1) >= limit_days * cnt

-- Bills that repeat another of the institution to the cent: of the same person, or of the same main diagnosis. Copies of a
-- claim and invented claims look like this; so does a price per case, which is why it is judged among peers.
WITH bill AS (
    SELECT
        settlement.fixmedins_code, settlement.psn_no, settlement.medfee_sumamt, settlement.stay_id IS NOT NULL AS is_stay,
        encounter.diag_code
    FROM claims.settlement AS settlement
    LEFT JOIN claims.encounter AS encounter ON encounter.mdtrt_id = settlement.mdtrt_id
    WHERE settlement.medfee_sumamt > 0
),
compared AS (
    SELECT
        fixmedins_code, is_stay,
        count(*) OVER (PARTITION BY fixmedins_code, is_stay, psn_no, medfee_sumamt) > 1 AS is_same_person,
        diag_code IS NOT NULL
            AND count(*) OVER (PARTITION BY fixmedins_code, is_stay, diag_code, medfee_sumamt) > 1 AS is_same_diagnosis,
        count(*) OVER (PARTITION BY fixmedins_code, is_stay, psn_no) > 1 AS is_returning
    FROM bill
)
SELECT
    fixmedins_code,
    count(*) FILTER (WHERE is_stay AND is_same_person) AS repeated_stay_bills,
    count(*) FILTER (WHERE NOT is_stay AND is_same_person) AS repeated_visit_bills,
    CAST(count(*) FILTER (WHERE is_stay AND is_same_person) AS DOUBLE PRECISION)
        / nullif(count(*) FILTER (WHERE is_stay), 0) AS repeated_stay_bill_share,
    CAST(count(*) FILTER (WHERE is_stay AND is_same_person) AS DOUBLE PRECISION)
        / nullif(count(*) FILTER (WHERE is_stay AND is_returning), 0) AS repeated_returning_share,
    CAST(count(*) FILTER (WHERE NOT is_stay AND is_same_person) AS DOUBLE PRECISION)
        / nullif(count(*) FILTER (WHERE NOT is_stay), 0) AS repeated_visit_bill_share,
    CAST(count(*) FILTER (WHERE is_stay AND is_same_diagnosis) AS DOUBLE PRECISION)
        / nullif(count(*) FILTER (WHERE is_stay), 0) AS repeated_diagnosis_bill_share
FROM compared
GROUP BY fixmedins_code

WITH long_stays AS (
    SELECT fixmedins_code, psn_no, mdtrt_ids, discharge_date, length_of_stay, inscp_amt
    FROM claims.stay
    WHERE NOT is_open AND length_of_stay > CAST($longest_days AS INTEGER)
)
SELECT
    fixmedins_code,
    psn_no,
    mdtrt_ids AS mdtrt_id,
    discharge_date AS occurred_on,
    inscp_amt AS amount_at_risk,
    length_of_stay AS stay_days
FROM long_stays

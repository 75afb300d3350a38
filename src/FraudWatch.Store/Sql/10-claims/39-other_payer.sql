-- Encounters that say themselves that somebody else pays, or that the fund pays first and claims it back.
SELECT
    mdtrt_id, psn_no, fixmedins_code, coalesce(bool_or(ttp_pay_flag = '1'), FALSE) AS is_third_party,
    coalesce(bool_or(pre_pay_flag = '1'), FALSE) AS is_advance,
    max(ttp_pay_prop) AS third_party_share
FROM lake.mdtrt_d
WHERE (ttp_pay_flag = '1' OR pre_pay_flag = '1') AND coalesce(vali_flag, '1') = '1'
GROUP BY mdtrt_id, psn_no, fixmedins_code

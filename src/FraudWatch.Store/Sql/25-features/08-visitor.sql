-- Who was at an institution in the year before each snapshot, how often and for how much.
SELECT
    as_of, fixmedins_code, psn_no, max(institution_group) AS institution_group, count(*) AS encounters,
    CAST(sum(medfee_sumamt) AS DECIMAL(16, 2)) AS medfee_sumamt, CAST(sum(fund_pay_sumamt) AS DECIMAL(16, 2)) AS fund_pay_sumamt
FROM features.known_encounter
GROUP BY as_of, fixmedins_code, psn_no

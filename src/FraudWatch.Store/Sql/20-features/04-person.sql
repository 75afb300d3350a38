-- One row per person who was treated: how much, how often, at how many places.
WITH visit AS (
    SELECT
        psn_no, count(*) AS encounters, count(DISTINCT institution_group) AS institutions,
        count(DISTINCT begin_date) AS visit_days
    FROM claims.encounter
    GROUP BY psn_no
),
stayed AS (
    SELECT psn_no, count(*) AS stays, sum(length_of_stay) AS stay_days, count(*) FILTER (WHERE is_cycle) AS cycle_stays
    FROM claims.stay
    GROUP BY psn_no
),
paid AS (
    SELECT psn_no, count(*) AS settlements, sum(medfee_sumamt) AS medfee_sumamt, sum(fund_pay_sumamt) AS fund_pay_sumamt
    FROM claims.settlement
    GROUP BY psn_no
)
SELECT
    visit.psn_no, visit.encounters, visit.institutions, visit.visit_days, coalesce(stayed.stays, 0) AS stays,
    coalesce(stayed.cycle_stays, 0) AS cycle_stays, CAST(coalesce(stayed.stay_days, 0) AS BIGINT) AS stay_days,
    coalesce(paid.settlements, 0) AS settlements,
    CAST(coalesce(paid.medfee_sumamt, 0) AS DECIMAL(16, 2)) AS medfee_sumamt,
    CAST(coalesce(paid.fund_pay_sumamt, 0) AS DECIMAL(16, 2)) AS fund_pay_sumamt
FROM visit
LEFT JOIN stayed ON stayed.psn_no = visit.psn_no
LEFT JOIN paid ON paid.psn_no = visit.psn_no

-- A department's visits and stays in the days before each snapshot; the stays are those that were discharged from it.
WITH stayed AS (
    SELECT
        as_of, fixmedins_code, dept_code, count(*) AS stays, sum(medfee_sumamt) AS medfee_sumamt, sum(length_of_stay) AS days,
        count(*) FILTER (WHERE is_return) AS returns, count(*) FILTER (WHERE is_own_return) AS own_returns,
        count(*) FILTER (WHERE length_of_stay <= CAST($short_stay_days AS INTEGER)) AS short_stays,
        max(length_of_stay) AS longest_stay
    FROM features.known_stay
    WHERE dept_code IS NOT NULL
    GROUP BY as_of, fixmedins_code, dept_code
),
category AS (
    SELECT as_of, fixmedins_code, dept_code, max(n) AS most
    FROM (SELECT as_of, fixmedins_code, dept_code, diag_category, count(*) AS n FROM features.known_stay
        WHERE dept_code IS NOT NULL AND diag_category IS NOT NULL GROUP BY as_of, fixmedins_code, dept_code, diag_category) AS by_category
    GROUP BY as_of, fixmedins_code, dept_code
)
SELECT
    own.fixmedins_code, own.dept_code, own.as_of,
    CAST(count(*) FILTER (WHERE own.days_ago < 7) AS DOUBLE PRECISION) AS encounters_7,
    CAST(count(*) FILTER (WHERE own.days_ago < 15) AS DOUBLE PRECISION) AS encounters_15,
    CAST(count(*) FILTER (WHERE own.days_ago < 30) AS DOUBLE PRECISION) AS encounters_30,
    CAST(count(*) FILTER (WHERE own.days_ago < 60) AS DOUBLE PRECISION) AS encounters_60,
    CAST(count(*) AS DOUBLE PRECISION) AS encounters_365,
    CAST(count(*) FILTER (WHERE own.is_stay AND own.days_ago < 30) AS DOUBLE PRECISION) AS stay_bills_30,
    CAST(count(*) FILTER (WHERE own.is_stay AND own.days_ago < 60) AS DOUBLE PRECISION) AS stay_bills_60,
    CAST(coalesce(max(stayed.stays), 0) AS DOUBLE PRECISION) AS stays_365,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 7), 0) AS DOUBLE PRECISION) AS cost_7,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 15), 0) AS DOUBLE PRECISION) AS cost_15,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 30), 0) AS DOUBLE PRECISION) AS cost_30,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 60), 0) AS DOUBLE PRECISION) AS cost_60,
    CAST(sum(own.medfee_sumamt) AS DOUBLE PRECISION) AS cost_365, CAST(sum(own.fund_pay_sumamt) AS DOUBLE PRECISION) AS fund_365,
    CAST(count(DISTINCT own.psn_no) AS DOUBLE PRECISION) AS persons_365,
    CAST(count(DISTINCT own.physician_code) AS DOUBLE PRECISION) AS physicians_365,
    CAST(count(*) AS DOUBLE PRECISION) / nullif(CAST(count(DISTINCT own.psn_no) AS DOUBLE PRECISION), 0) AS encounters_per_person_365,
    CAST(max(stayed.medfee_sumamt) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS cost_per_stay_365,
    CAST(max(stayed.medfee_sumamt) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.days) AS DOUBLE PRECISION), 0) AS cost_per_day_365,
    CAST(max(stayed.days) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS length_of_stay_365,
    CAST(max(stayed.longest_stay) AS DOUBLE PRECISION) AS longest_stay_365,
    CAST(max(stayed.returns) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS return_share_365,
    CAST(max(stayed.own_returns) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS own_return_share_365,
    CAST(max(stayed.short_stays) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS short_stay_share_365,
    CAST(max(category.most) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS most_frequent_category_share_365,
    CAST(sum(own.drug_amount) AS DOUBLE PRECISION) / nullif(CAST(sum(own.amount) AS DOUBLE PRECISION), 0) AS medicine_share_365,
    CAST(sum(own.exam_amount) AS DOUBLE PRECISION) / nullif(CAST(sum(own.amount) AS DOUBLE PRECISION), 0) AS exam_lab_share_365,
    CAST(sum(own.material_amount) AS DOUBLE PRECISION) / nullif(CAST(sum(own.amount) AS DOUBLE PRECISION), 0) AS material_share_365,
    CAST(sum(own.treatment_amount) AS DOUBLE PRECISION) / nullif(CAST(sum(own.amount) AS DOUBLE PRECISION), 0) AS procedure_share_365,
    CAST(sum(own.fund_pay_sumamt) AS DOUBLE PRECISION) / nullif(CAST(sum(own.medfee_sumamt) AS DOUBLE PRECISION), 0) AS fund_share_365,
    CAST(count(*) FILTER (WHERE own.days_ago < 30) AS DOUBLE PRECISION) / 30
        / (CAST(count(*) AS DOUBLE PRECISION) / max(snapshot.observed_days)) AS encounters_trend,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 30), 0) AS DOUBLE PRECISION) / 30
        / nullif(CAST(sum(own.medfee_sumamt) AS DOUBLE PRECISION) / max(snapshot.observed_days), 0) AS cost_trend
FROM features.known_encounter AS own
JOIN features.snapshot AS snapshot ON snapshot.as_of = own.as_of
LEFT JOIN stayed ON stayed.as_of = own.as_of AND stayed.fixmedins_code = own.fixmedins_code AND stayed.dept_code = own.dept_code
LEFT JOIN category ON category.as_of = own.as_of AND category.fixmedins_code = own.fixmedins_code AND category.dept_code = own.dept_code
WHERE own.dept_code IS NOT NULL
GROUP BY own.fixmedins_code, own.dept_code, own.as_of

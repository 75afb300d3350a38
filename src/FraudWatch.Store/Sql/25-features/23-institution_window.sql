-- An institution's visits and stays in the days before each snapshot; yuan, days, counts, shares.
WITH stayed AS (
    SELECT
        as_of, fixmedins_code, count(*) AS stays, count(DISTINCT psn_no) AS persons, sum(medfee_sumamt) AS medfee_sumamt,
        sum(length_of_stay) AS days, count(*) FILTER (WHERE is_return) AS returns, count(*) FILTER (WHERE is_own_return) AS own_returns,
        count(*) FILTER (WHERE length_of_stay <= CAST($short_stay_days AS INTEGER)) AS short_stays,
        count(*) FILTER (WHERE NOT coalesce(calendar.is_working_day, TRUE)) AS day_off_admissions
    FROM features.known_stay AS stay
    LEFT JOIN claims.calendar AS calendar ON calendar.day = stay.admission_date
    GROUP BY as_of, fixmedins_code
),
category AS (
    SELECT as_of, fixmedins_code, max(n) AS most
    FROM (SELECT as_of, fixmedins_code, diag_category, count(*) AS n FROM features.known_stay WHERE diag_category IS NOT NULL
        GROUP BY as_of, fixmedins_code, diag_category) AS by_category
    GROUP BY as_of, fixmedins_code
),
busiest AS (
    SELECT as_of, fixmedins_code, max(n) AS most
    FROM (SELECT as_of, fixmedins_code, begin_date, count(*) AS n FROM features.known_encounter
        GROUP BY as_of, fixmedins_code, begin_date) AS by_day
    GROUP BY as_of, fixmedins_code
)
SELECT
    own.fixmedins_code, own.as_of,
    CAST(count(*) FILTER (WHERE NOT own.is_stay AND own.days_ago < 7) AS DOUBLE PRECISION) AS visits_7,
    CAST(count(*) FILTER (WHERE NOT own.is_stay AND own.days_ago < 15) AS DOUBLE PRECISION) AS visits_15,
    CAST(count(*) FILTER (WHERE NOT own.is_stay AND own.days_ago < 30) AS DOUBLE PRECISION) AS visits_30,
    CAST(count(*) FILTER (WHERE NOT own.is_stay AND own.days_ago < 60) AS DOUBLE PRECISION) AS visits_60,
    CAST(count(*) FILTER (WHERE NOT own.is_stay) AS DOUBLE PRECISION) AS visits_365,
    CAST(count(*) FILTER (WHERE own.is_stay AND own.days_ago < 7) AS DOUBLE PRECISION) AS stay_bills_7,
    CAST(count(*) FILTER (WHERE own.is_stay AND own.days_ago < 15) AS DOUBLE PRECISION) AS stay_bills_15,
    CAST(count(*) FILTER (WHERE own.is_stay AND own.days_ago < 30) AS DOUBLE PRECISION) AS stay_bills_30,
    CAST(count(*) FILTER (WHERE own.is_stay AND own.days_ago < 60) AS DOUBLE PRECISION) AS stay_bills_60,
    CAST(coalesce(max(stayed.stays), 0) AS DOUBLE PRECISION) AS stays_365, CAST(coalesce(max(stayed.days), 0) AS DOUBLE PRECISION) AS stay_days_365,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 7), 0) AS DOUBLE PRECISION) AS cost_7,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 15), 0) AS DOUBLE PRECISION) AS cost_15,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 30), 0) AS DOUBLE PRECISION) AS cost_30,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 60), 0) AS DOUBLE PRECISION) AS cost_60,
    CAST(sum(own.medfee_sumamt) AS DOUBLE PRECISION) AS cost_365, CAST(sum(own.fund_pay_sumamt) AS DOUBLE PRECISION) AS fund_365,
    CAST(count(DISTINCT own.psn_no) FILTER (WHERE own.days_ago < 30) AS DOUBLE PRECISION) AS persons_30,
    CAST(count(DISTINCT own.psn_no) AS DOUBLE PRECISION) AS persons_365,
    CAST(count(DISTINCT own.physician_code) AS DOUBLE PRECISION) AS physicians_365,
    CAST(count(*) AS DOUBLE PRECISION) / nullif(CAST(count(DISTINCT own.psn_no) AS DOUBLE PRECISION), 0) AS encounters_per_person_365,
    CAST(max(stayed.stays) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.persons) AS DOUBLE PRECISION), 0) AS stays_per_person_365,
    CAST(sum(own.medfee_sumamt) FILTER (WHERE NOT own.is_stay) AS DOUBLE PRECISION)
        / nullif(CAST(count(*) FILTER (WHERE NOT own.is_stay) AS DOUBLE PRECISION), 0) AS cost_per_visit_365,
    CAST(max(stayed.medfee_sumamt) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS cost_per_stay_365,
    CAST(max(stayed.medfee_sumamt) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.days) AS DOUBLE PRECISION), 0) AS cost_per_day_365,
    CAST(sum(own.medfee_sumamt) AS DOUBLE PRECISION) / nullif(CAST(count(DISTINCT own.psn_no) AS DOUBLE PRECISION), 0) AS cost_per_person_365,
    CAST(max(stayed.days) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS length_of_stay_365,
    CAST(max(stayed.returns) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS return_share_365,
    CAST(max(stayed.own_returns) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS own_return_share_365,
    CAST(max(stayed.short_stays) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS short_stay_share_365,
    CAST(max(stayed.day_off_admissions) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS day_off_admission_share_365,
    CAST(max(category.most) AS DOUBLE PRECISION) / nullif(CAST(max(stayed.stays) AS DOUBLE PRECISION), 0) AS most_frequent_category_share_365,
    CAST(max(busiest.most) AS DOUBLE PRECISION) / nullif(CAST(count(*) AS DOUBLE PRECISION), 0) * max(snapshot.observed_days) AS busiest_day_ratio_365,
    CAST(sum(own.drug_amount) AS DOUBLE PRECISION) / nullif(CAST(sum(own.amount) AS DOUBLE PRECISION), 0) AS medicine_share_365,
    CAST(sum(own.exam_amount) AS DOUBLE PRECISION) / nullif(CAST(sum(own.amount) AS DOUBLE PRECISION), 0) AS exam_lab_share_365,
    CAST(sum(own.material_amount) AS DOUBLE PRECISION) / nullif(CAST(sum(own.amount) AS DOUBLE PRECISION), 0) AS material_share_365,
    CAST(sum(own.treatment_amount) AS DOUBLE PRECISION) / nullif(CAST(sum(own.amount) AS DOUBLE PRECISION), 0) AS procedure_share_365,
    CAST(sum(own.fund_pay_sumamt) AS DOUBLE PRECISION) / nullif(CAST(sum(own.medfee_sumamt) AS DOUBLE PRECISION), 0) AS fund_share_365,
    CAST(sum(own.lines) AS DOUBLE PRECISION) / nullif(CAST(count(*) AS DOUBLE PRECISION), 0) AS lines_per_encounter_365,
    CAST(coalesce(max(exam.exams), 0) AS DOUBLE PRECISION) AS exams_365,
    CAST(max(exam.repeats) AS DOUBLE PRECISION) / nullif(CAST(max(exam.exams) AS DOUBLE PRECISION), 0) AS repeated_exam_share_365,
    CAST(count(*) FILTER (WHERE own.days_ago < 30) AS DOUBLE PRECISION) / 30
        / (CAST(count(*) AS DOUBLE PRECISION) / max(snapshot.observed_days)) AS encounters_trend,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 30), 0) AS DOUBLE PRECISION) / 30
        / nullif(CAST(sum(own.medfee_sumamt) AS DOUBLE PRECISION) / max(snapshot.observed_days), 0) AS cost_trend
FROM features.known_encounter AS own
JOIN features.snapshot AS snapshot ON snapshot.as_of = own.as_of
LEFT JOIN stayed ON stayed.as_of = own.as_of AND stayed.fixmedins_code = own.fixmedins_code
LEFT JOIN category ON category.as_of = own.as_of AND category.fixmedins_code = own.fixmedins_code
LEFT JOIN busiest ON busiest.as_of = own.as_of AND busiest.fixmedins_code = own.fixmedins_code
LEFT JOIN features.exam_share AS exam ON exam.as_of = own.as_of AND exam.grain = 'institution' AND exam.fixmedins_code = own.fixmedins_code
GROUP BY own.fixmedins_code, own.as_of

-- What a person did in the days before each snapshot, and where the money went; yuan, days, counts.
WITH sequenced AS (
    -- A visit soon after one for the same disease at another place: the person goes round, or the card does.
    SELECT
        as_of, psn_no, begin_date - lag(begin_date) OVER disease AS gap,
        lag(institution_group) OVER disease <> institution_group AS is_elsewhere
    FROM features.known_encounter
    WHERE NOT is_stay AND diag_category IS NOT NULL
    WINDOW disease AS (PARTITION BY as_of, psn_no, diag_category ORDER BY begin_time, mdtrt_id)
),
repeated AS (
    SELECT
        as_of, psn_no, count(*) FILTER (WHERE gap <= CAST($repeat_days AS INTEGER)) AS visits,
        count(*) FILTER (WHERE gap <= CAST($repeat_days AS INTEGER) AND is_elsewhere) AS elsewhere
    FROM sequenced
    GROUP BY as_of, psn_no
),
busiest AS (
    SELECT as_of, psn_no, count(*) AS days, max(visits) AS visits
    FROM (SELECT as_of, psn_no, begin_date, count(*) AS visits FROM features.known_encounter WHERE NOT is_stay
        GROUP BY as_of, psn_no, begin_date) AS by_day
    GROUP BY as_of, psn_no
),
placed AS (
    SELECT as_of, psn_no, count(*) AS institutions, max(medfee_sumamt) AS most, sum(medfee_sumamt) AS medfee_sumamt
    FROM features.visitor
    GROUP BY as_of, psn_no
),
stayed AS (
    SELECT as_of, psn_no, count(*) AS stays, sum(length_of_stay) AS days, count(*) FILTER (WHERE is_return) AS returns
    FROM features.known_stay
    GROUP BY as_of, psn_no
)
SELECT
    own.psn_no, own.as_of,
    CAST(count(*) FILTER (WHERE NOT own.is_stay AND own.days_ago < 7) AS DOUBLE PRECISION) AS visits_7,
    CAST(count(*) FILTER (WHERE NOT own.is_stay AND own.days_ago < 15) AS DOUBLE PRECISION) AS visits_15,
    CAST(count(*) FILTER (WHERE NOT own.is_stay AND own.days_ago < 30) AS DOUBLE PRECISION) AS visits_30,
    CAST(count(*) FILTER (WHERE NOT own.is_stay AND own.days_ago < 60) AS DOUBLE PRECISION) AS visits_60,
    CAST(count(*) FILTER (WHERE NOT own.is_stay) AS DOUBLE PRECISION) AS visits_365,
    CAST(count(*) FILTER (WHERE own.care_kind = 'pharmacy' AND own.days_ago < 30) AS DOUBLE PRECISION) AS purchases_30,
    CAST(count(*) FILTER (WHERE own.care_kind = 'pharmacy') AS DOUBLE PRECISION) AS purchases_365,
    CAST(coalesce(max(stayed.stays), 0) AS DOUBLE PRECISION) AS stays_365,
    CAST(coalesce(max(stayed.days), 0) AS DOUBLE PRECISION) AS stay_days_365,
    CAST(coalesce(max(stayed.returns), 0) AS DOUBLE PRECISION) AS returns_365,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 7), 0) AS DOUBLE PRECISION) AS cost_7,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 15), 0) AS DOUBLE PRECISION) AS cost_15,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 30), 0) AS DOUBLE PRECISION) AS cost_30,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 60), 0) AS DOUBLE PRECISION) AS cost_60,
    CAST(sum(own.medfee_sumamt) AS DOUBLE PRECISION) AS cost_365,
    CAST(sum(own.fund_pay_sumamt) AS DOUBLE PRECISION) AS fund_365,
    CAST(coalesce(max(busiest.days), 0) AS DOUBLE PRECISION) AS visit_days_365,
    CAST(coalesce(max(busiest.visits), 0) AS DOUBLE PRECISION) AS most_visits_in_a_day_365,
    CAST(coalesce(max(repeated.visits), 0) AS DOUBLE PRECISION) AS repeat_visits_365,
    CAST(coalesce(max(repeated.elsewhere), 0) AS DOUBLE PRECISION) AS repeat_visits_elsewhere_365,
    CAST(coalesce(max(exam.exams), 0) AS DOUBLE PRECISION) AS exams_365,
    CAST(coalesce(max(exam.repeats), 0) AS DOUBLE PRECISION) AS repeated_exams_365,
    CAST(count(DISTINCT own.institution_group) FILTER (WHERE own.days_ago < 30) AS DOUBLE PRECISION) AS institutions_30,
    CAST(max(placed.institutions) AS DOUBLE PRECISION) AS institutions_365,
    CAST(count(DISTINCT own.physician_code) FILTER (WHERE own.days_ago < 30) AS DOUBLE PRECISION) AS physicians_30,
    CAST(count(DISTINCT own.physician_code) AS DOUBLE PRECISION) AS physicians_365,
    CAST(max(placed.most) AS DOUBLE PRECISION) / nullif(CAST(max(placed.medfee_sumamt) AS DOUBLE PRECISION), 0) AS top_institution_share_365,
    CAST(sum(own.drug_amount) AS DOUBLE PRECISION) / nullif(CAST(sum(own.amount) AS DOUBLE PRECISION), 0) AS medicine_share_365,
    CAST(sum(own.exam_amount) AS DOUBLE PRECISION) / nullif(CAST(sum(own.amount) AS DOUBLE PRECISION), 0) AS exam_lab_share_365,
    CAST(count(*) FILTER (WHERE own.days_ago < 30) AS DOUBLE PRECISION) / 30
        / (CAST(count(*) AS DOUBLE PRECISION) / max(snapshot.observed_days)) AS encounters_trend,
    CAST(coalesce(sum(own.medfee_sumamt) FILTER (WHERE own.days_ago < 30), 0) AS DOUBLE PRECISION) / 30
        / nullif(CAST(sum(own.medfee_sumamt) AS DOUBLE PRECISION) / max(snapshot.observed_days), 0) AS cost_trend
FROM features.known_encounter AS own
JOIN features.snapshot AS snapshot ON snapshot.as_of = own.as_of
LEFT JOIN repeated ON repeated.as_of = own.as_of AND repeated.psn_no = own.psn_no
LEFT JOIN busiest ON busiest.as_of = own.as_of AND busiest.psn_no = own.psn_no
LEFT JOIN placed ON placed.as_of = own.as_of AND placed.psn_no = own.psn_no
LEFT JOIN stayed ON stayed.as_of = own.as_of AND stayed.psn_no = own.psn_no
LEFT JOIN features.exam_share AS exam ON exam.as_of = own.as_of AND exam.grain = 'person' AND exam.subject_code = own.psn_no
GROUP BY own.psn_no, own.as_of

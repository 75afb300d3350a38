-- What was known about the person of each stay on the evening on which it was closed: the year before, the stay itself apart.
WITH known AS (
    SELECT
        stay.stay_id, stay.as_of, stay.admission_date, stay.institution_group AS own_group, stay.diag_category AS own_category,
        encounter.mdtrt_id, encounter.is_stay, encounter.institution_group, encounter.diag_category, encounter.end_date, encounter.is_newborn,
        CAST(stay.as_of - encounter.happened_on AS INTEGER) AS days_ago, sum(bill.medfee_sumamt) AS medfee_sumamt
    FROM features.closed_stay AS stay
    JOIN features.dated_encounter AS encounter ON encounter.psn_no = stay.psn_no AND encounter.known_on <= stay.as_of
        AND encounter.happened_on > stay.as_of - 365 AND coalesce(encounter.stay_id <> stay.stay_id, TRUE)
    JOIN features.bill_entry AS bill ON bill.mdtrt_id = encounter.mdtrt_id AND bill.posted_on <= stay.as_of
    GROUP BY
        stay.stay_id, stay.as_of, stay.admission_date, stay.institution_group, stay.diag_category, encounter.mdtrt_id, encounter.is_stay,
        encounter.institution_group, encounter.diag_category, encounter.end_date, encounter.is_newborn, encounter.happened_on
    HAVING sum(bill.bills) > 0
)
SELECT
    stay_id,
    count(*) FILTER (WHERE NOT is_stay AND days_ago < 7) AS visits_7, count(*) FILTER (WHERE NOT is_stay AND days_ago < 15) AS visits_15,
    count(*) FILTER (WHERE NOT is_stay AND days_ago < 30) AS visits_30, count(*) FILTER (WHERE NOT is_stay AND days_ago < 60) AS visits_60,
    count(*) FILTER (WHERE NOT is_stay) AS visits_365,
    count(*) FILTER (WHERE is_stay AND days_ago < 30) AS stays_30, count(*) FILTER (WHERE is_stay AND days_ago < 60) AS stays_60,
    count(*) FILTER (WHERE is_stay) AS stays_365,
    count(*) FILTER (WHERE is_stay AND diag_category = own_category) AS same_category_stays_365,
    coalesce(sum(medfee_sumamt) FILTER (WHERE days_ago < 7), 0) AS cost_7, coalesce(sum(medfee_sumamt) FILTER (WHERE days_ago < 15), 0) AS cost_15,
    coalesce(sum(medfee_sumamt) FILTER (WHERE days_ago < 30), 0) AS cost_30, coalesce(sum(medfee_sumamt) FILTER (WHERE days_ago < 60), 0) AS cost_60,
    sum(medfee_sumamt) AS cost_365, count(DISTINCT institution_group) AS institutions_365,
    min(admission_date - end_date) FILTER (WHERE is_stay AND end_date <= admission_date AND NOT is_newborn) AS days_since_previous,
    min(admission_date - end_date) FILTER (WHERE is_stay AND end_date <= admission_date AND NOT is_newborn AND institution_group = own_group)
        AS days_since_previous_here
FROM known
GROUP BY stay_id

-- Stays on the evening on which they were closed: the bill, the person's year before, the day of admission, the peers.
WITH admitted AS (
    SELECT fixmedins_code, begin_date, count(*) AS admissions FROM claims.raw_encounter WHERE is_stay GROUP BY fixmedins_code, begin_date
),
met AS (
    SELECT psn_no, other_psn_no, mdtrt_id, other_mdtrt_id, known_on FROM features.co_admission
    UNION
    SELECT other_psn_no, psn_no, other_mdtrt_id, mdtrt_id, known_on FROM features.co_admission
),
-- With how many this person was admitted, this time and before as well.
partner AS (
    SELECT stay.stay_id, met.other_psn_no, bool_or(encounter.stay_id = stay.stay_id) AS is_now, count(DISTINCT met.mdtrt_id) AS times
    FROM features.closed_stay AS stay
    JOIN met ON met.psn_no = stay.psn_no AND met.known_on <= stay.as_of AND met.known_on > stay.as_of - 365
    JOIN features.dated_encounter AS encounter ON encounter.mdtrt_id = met.mdtrt_id
    GROUP BY stay.stay_id, met.other_psn_no
),
companion AS (
    SELECT stay_id, count(*) FILTER (WHERE is_now) AS now,
        count(*) FILTER (WHERE is_now AND times >= CAST($co_admission_times_least AS INTEGER)) AS again
    FROM partner
    GROUP BY stay_id
),
peer AS (
    SELECT stay.stay_id, coalesce(own.month, wide.month) AS month, coalesce(own.category, wide.category) AS category
    FROM features.closed_stay AS stay
    LEFT JOIN features.stay_peer AS own ON own.month = CAST(date_trunc('month', stay.as_of) AS DATE)
        AND own.peer_kind = stay.peer_kind AND own.category = coalesce(stay.diag_category, '')
    LEFT JOIN features.stay_peer AS wide ON wide.month = CAST(date_trunc('month', stay.as_of) AS DATE)
        AND wide.peer_kind = stay.peer_kind AND wide.category = 'all'
)
SELECT
    stay.stay_id, stay.as_of, stay.cost, stay.fund, stay.fund / nullif(stay.cost, 0) AS fund_share,
    stay.length_of_stay AS stay_days,
    stay.cost / stay.length_of_stay AS cost_per_day,
    coalesce(stay.lines, 0) / stay.length_of_stay AS lines_per_day,
    stay.medicine_share, stay.exam_lab_share, stay.material_share, stay.procedure_share,
    CAST(CASE WHEN calendar.is_working_day THEN 0 WHEN NOT calendar.is_working_day THEN 1 END AS DOUBLE PRECISION) AS day_off_admission,
    CAST(history.days_since_previous AS DOUBLE PRECISION) AS days_since_previous,
    CAST(history.days_since_previous_here AS DOUBLE PRECISION) AS days_since_previous_here,
    CAST(coalesce(history.visits_7, 0) AS DOUBLE PRECISION) AS person_visits_7,
    CAST(coalesce(history.visits_15, 0) AS DOUBLE PRECISION) AS person_visits_15,
    CAST(coalesce(history.visits_30, 0) AS DOUBLE PRECISION) AS person_visits_30,
    CAST(coalesce(history.visits_60, 0) AS DOUBLE PRECISION) AS person_visits_60,
    CAST(coalesce(history.visits_365, 0) AS DOUBLE PRECISION) AS person_visits_365,
    CAST(coalesce(history.stays_30, 0) AS DOUBLE PRECISION) AS person_stays_30,
    CAST(coalesce(history.stays_60, 0) AS DOUBLE PRECISION) AS person_stays_60,
    CAST(coalesce(history.stays_365, 0) AS DOUBLE PRECISION) AS person_stays_365,
    CAST(coalesce(history.same_category_stays_365, 0) AS DOUBLE PRECISION) AS person_same_category_stays_365,
    CAST(coalesce(history.cost_7, 0) AS DOUBLE PRECISION) AS person_cost_7,
    CAST(coalesce(history.cost_15, 0) AS DOUBLE PRECISION) AS person_cost_15,
    CAST(coalesce(history.cost_30, 0) AS DOUBLE PRECISION) AS person_cost_30,
    CAST(coalesce(history.cost_60, 0) AS DOUBLE PRECISION) AS person_cost_60,
    CAST(coalesce(history.cost_365, 0) AS DOUBLE PRECISION) AS person_cost_365,
    CAST(coalesce(history.institutions_365, 0) AS DOUBLE PRECISION) AS person_institutions_365,
    CAST(coalesce(admitted.admissions, 0) AS DOUBLE PRECISION) AS admissions_that_day,
    CAST(coalesce(companion.now, 0) AS DOUBLE PRECISION) AS co_admitted_persons,
    CAST(coalesce(companion.again, 0) AS DOUBLE PRECISION) AS co_admitted_again_persons,
    stay.cost / nullif(of_peers.cost, 0) AS cost_peer_ratio,
    CASE WHEN of_peers.cost_deviation > CAST($least_deviation AS DOUBLE PRECISION) AND stay.cost IS NOT NULL
        THEN least(greatest((stay.cost - of_peers.cost) / of_peers.cost_deviation, -CAST($peer_distance_max AS DOUBLE PRECISION)),
            CAST($peer_distance_max AS DOUBLE PRECISION)) END AS cost_peer_distance,
    stay.length_of_stay / nullif(of_peers.length_of_stay, 0) AS length_of_stay_peer_ratio,
    CASE WHEN of_peers.length_deviation > CAST($least_deviation AS DOUBLE PRECISION) AND stay.length_of_stay IS NOT NULL
        THEN least(greatest((stay.length_of_stay - of_peers.length_of_stay) / of_peers.length_deviation, -CAST($peer_distance_max AS DOUBLE PRECISION)),
            CAST($peer_distance_max AS DOUBLE PRECISION)) END AS length_of_stay_peer_distance,
    stay.cost / stay.length_of_stay / nullif(of_peers.cost_per_day, 0) AS cost_per_day_peer_ratio,
    CASE WHEN of_peers.cost_per_day_deviation > CAST($least_deviation AS DOUBLE PRECISION) AND stay.cost / stay.length_of_stay IS NOT NULL
        THEN least(greatest((stay.cost / stay.length_of_stay - of_peers.cost_per_day) / of_peers.cost_per_day_deviation, -CAST($peer_distance_max AS DOUBLE PRECISION)),
            CAST($peer_distance_max AS DOUBLE PRECISION)) END AS cost_per_day_peer_distance,
    stay.medicine_share / nullif(of_peers.medicine_share, 0) AS medicine_share_peer_ratio,
    CASE WHEN of_peers.medicine_share_deviation > CAST($least_deviation AS DOUBLE PRECISION) AND stay.medicine_share IS NOT NULL
        THEN least(greatest((stay.medicine_share - of_peers.medicine_share) / of_peers.medicine_share_deviation, -CAST($peer_distance_max AS DOUBLE PRECISION)),
            CAST($peer_distance_max AS DOUBLE PRECISION)) END AS medicine_share_peer_distance
FROM features.closed_stay AS stay
LEFT JOIN features.stay_history AS history ON history.stay_id = stay.stay_id
LEFT JOIN claims.calendar AS calendar ON calendar.day = stay.admission_date
LEFT JOIN admitted ON admitted.fixmedins_code = stay.fixmedins_code AND admitted.begin_date = stay.admission_date
LEFT JOIN companion ON companion.stay_id = stay.stay_id
LEFT JOIN peer ON peer.stay_id = stay.stay_id
LEFT JOIN features.stay_peer AS of_peers
    ON of_peers.month = peer.month AND of_peers.peer_kind = stay.peer_kind AND of_peers.category = peer.category

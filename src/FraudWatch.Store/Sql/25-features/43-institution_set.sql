-- Institutions at each snapshot: their visits and stays, against their peers, and how their persons hang together.
WITH peer AS (
    SELECT as_of, fixmedins_code,
        max(CASE WHEN feature = 'cost_per_visit' THEN ratio END) AS cost_per_visit_peer_ratio,
        max(CASE WHEN feature = 'cost_per_visit' THEN distance END) AS cost_per_visit_peer_distance,
        max(CASE WHEN feature = 'cost_per_stay' THEN ratio END) AS cost_per_stay_peer_ratio,
        max(CASE WHEN feature = 'cost_per_stay' THEN distance END) AS cost_per_stay_peer_distance,
        max(CASE WHEN feature = 'cost_per_day' THEN ratio END) AS cost_per_day_peer_ratio,
        max(CASE WHEN feature = 'cost_per_day' THEN distance END) AS cost_per_day_peer_distance,
        max(CASE WHEN feature = 'cost_per_person' THEN ratio END) AS cost_per_person_peer_ratio,
        max(CASE WHEN feature = 'cost_per_person' THEN distance END) AS cost_per_person_peer_distance,
        max(CASE WHEN feature = 'length_of_stay' THEN ratio END) AS length_of_stay_peer_ratio,
        max(CASE WHEN feature = 'length_of_stay' THEN distance END) AS length_of_stay_peer_distance,
        max(CASE WHEN feature = 'encounters_per_person' THEN ratio END) AS encounters_per_person_peer_ratio,
        max(CASE WHEN feature = 'encounters_per_person' THEN distance END) AS encounters_per_person_peer_distance,
        max(CASE WHEN feature = 'return_share' THEN ratio END) AS return_share_peer_ratio,
        max(CASE WHEN feature = 'return_share' THEN distance END) AS return_share_peer_distance,
        max(CASE WHEN feature = 'medicine_share' THEN ratio END) AS medicine_share_peer_ratio,
        max(CASE WHEN feature = 'medicine_share' THEN distance END) AS medicine_share_peer_distance,
        max(CASE WHEN feature = 'exam_lab_share' THEN ratio END) AS exam_lab_share_peer_ratio,
        max(CASE WHEN feature = 'exam_lab_share' THEN distance END) AS exam_lab_share_peer_distance,
        max(CASE WHEN feature = 'fund_share' THEN ratio END) AS fund_share_peer_ratio,
        max(CASE WHEN feature = 'fund_share' THEN distance END) AS fund_share_peer_distance,
        max(CASE WHEN feature = 'lines_per_encounter' THEN ratio END) AS lines_per_encounter_peer_ratio,
        max(CASE WHEN feature = 'lines_per_encounter' THEN distance END) AS lines_per_encounter_peer_distance,
        max(CASE WHEN feature = 'repeated_exam_share' THEN ratio END) AS repeated_exam_share_peer_ratio,
        max(CASE WHEN feature = 'repeated_exam_share' THEN distance END) AS repeated_exam_share_peer_distance,
        max(CASE WHEN feature = 'cost_trend' THEN ratio END) AS cost_trend_peer_ratio,
        max(CASE WHEN feature = 'cost_trend' THEN distance END) AS cost_trend_peer_distance
    FROM features.peer_distance
    WHERE grain = 'institution'
    GROUP BY as_of, fixmedins_code
)
SELECT
    own.*,
    peer.cost_per_visit_peer_ratio, peer.cost_per_visit_peer_distance, peer.cost_per_stay_peer_ratio, peer.cost_per_stay_peer_distance,
    peer.cost_per_day_peer_ratio, peer.cost_per_day_peer_distance, peer.cost_per_person_peer_ratio, peer.cost_per_person_peer_distance,
    peer.length_of_stay_peer_ratio, peer.length_of_stay_peer_distance, peer.encounters_per_person_peer_ratio, peer.encounters_per_person_peer_distance,
    peer.return_share_peer_ratio, peer.return_share_peer_distance, peer.medicine_share_peer_ratio, peer.medicine_share_peer_distance,
    peer.exam_lab_share_peer_ratio, peer.exam_lab_share_peer_distance, peer.fund_share_peer_ratio, peer.fund_share_peer_distance,
    peer.lines_per_encounter_peer_ratio, peer.lines_per_encounter_peer_distance,
    peer.repeated_exam_share_peer_ratio, peer.repeated_exam_share_peer_distance,
    peer.cost_trend_peer_ratio, peer.cost_trend_peer_distance,
    CAST(coalesce(tie.shared, 0) AS DOUBLE PRECISION) AS shared_persons_365,
    CAST(coalesce(tie.shared, 0) AS DOUBLE PRECISION) / nullif(CAST(tie.persons AS DOUBLE PRECISION), 0) AS shared_person_share_365,
    CAST(coalesce(tie.strongest, 0) AS DOUBLE PRECISION) AS strongest_pair_persons_365,
    CAST(coalesce(tie.strongest, 0) AS DOUBLE PRECISION) / nullif(CAST(tie.persons AS DOUBLE PRECISION), 0) AS strongest_pair_share_365,
    tie.lift AS strongest_pair_lift_365,
    CAST(coalesce(tie.phone_persons, 0) AS DOUBLE PRECISION) AS phone_group_persons_365,
    CAST(coalesce(tie.phone_persons, 0) AS DOUBLE PRECISION) / nullif(CAST(tie.persons AS DOUBLE PRECISION), 0) AS phone_group_share_365,
    CAST(coalesce(tie.phone_largest, 0) AS DOUBLE PRECISION) AS phone_households_365,
    CAST(coalesce(tie.card_persons, 0) AS DOUBLE PRECISION) AS card_cluster_persons_365,
    CAST(coalesce(tie.card_persons, 0) AS DOUBLE PRECISION) / nullif(CAST(tie.persons AS DOUBLE PRECISION), 0) AS card_cluster_share_365,
    CAST(coalesce(tie.card_largest, 0) AS DOUBLE PRECISION) AS largest_card_cluster_365,
    CAST(coalesce(tie.card_days, 0) AS DOUBLE PRECISION) AS card_cluster_days_365,
    CAST(coalesce(tie.co_admission_persons, 0) AS DOUBLE PRECISION) AS co_admission_persons_365,
    CAST(coalesce(tie.co_admission_persons, 0) AS DOUBLE PRECISION) / nullif(CAST(tie.inpatients AS DOUBLE PRECISION), 0) AS co_admission_share_365,
    CAST(coalesce(tie.co_admission_largest, 0) AS DOUBLE PRECISION) AS largest_co_admission_group_365,
    CAST(coalesce(tie.co_admission_times, 0) AS DOUBLE PRECISION) AS co_admission_times_365,
    money.top_share AS top_person_share_365, money.gini AS person_gini_365
FROM features.institution_window AS own
JOIN features.institution_tie AS tie ON tie.as_of = own.as_of AND tie.fixmedins_code = own.fixmedins_code
LEFT JOIN peer ON peer.as_of = own.as_of AND peer.fixmedins_code = own.fixmedins_code
LEFT JOIN features.spread_of_money AS money ON money.as_of = own.as_of AND money.fixmedins_code = own.fixmedins_code AND money.physician_code = ''

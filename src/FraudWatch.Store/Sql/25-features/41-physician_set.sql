-- Physicians at each snapshot: their work, against their department's peers, and how it falls on their patients.
WITH peer AS (
    SELECT as_of, fixmedins_code, subject_code AS physician_code,
        max(CASE WHEN feature = 'cost_per_person_day' THEN ratio END) AS cost_per_person_day_peer_ratio,
        max(CASE WHEN feature = 'cost_per_person_day' THEN distance END) AS cost_per_person_day_peer_distance,
        max(CASE WHEN feature = 'lines_per_person_day' THEN ratio END) AS lines_per_person_day_peer_ratio,
        max(CASE WHEN feature = 'lines_per_person_day' THEN distance END) AS lines_per_person_day_peer_distance,
        max(CASE WHEN feature = 'most_persons_in_a_day' THEN ratio END) AS most_persons_in_a_day_peer_ratio,
        max(CASE WHEN feature = 'most_persons_in_a_day' THEN distance END) AS most_persons_in_a_day_peer_distance,
        max(CASE WHEN feature = 'cost_per_visit' THEN ratio END) AS cost_per_visit_peer_ratio,
        max(CASE WHEN feature = 'cost_per_visit' THEN distance END) AS cost_per_visit_peer_distance,
        max(CASE WHEN feature = 'cost_per_stay' THEN ratio END) AS cost_per_stay_peer_ratio,
        max(CASE WHEN feature = 'cost_per_stay' THEN distance END) AS cost_per_stay_peer_distance,
        max(CASE WHEN feature = 'medicine_share' THEN ratio END) AS medicine_share_peer_ratio,
        max(CASE WHEN feature = 'medicine_share' THEN distance END) AS medicine_share_peer_distance,
        max(CASE WHEN feature = 'exam_lab_share' THEN ratio END) AS exam_lab_share_peer_ratio,
        max(CASE WHEN feature = 'exam_lab_share' THEN distance END) AS exam_lab_share_peer_distance,
        max(CASE WHEN feature = 'repeated_exam_share' THEN ratio END) AS repeated_exam_share_peer_ratio,
        max(CASE WHEN feature = 'repeated_exam_share' THEN distance END) AS repeated_exam_share_peer_distance
    FROM features.peer_distance
    WHERE grain = 'physician'
    GROUP BY as_of, fixmedins_code, subject_code
),
-- Patients who keep being admitted together.
together AS (
    SELECT stay.as_of, stay.fixmedins_code, stay.physician_code, count(DISTINCT stay.psn_no) AS inpatients,
        count(DISTINCT community.psn_no) AS tied
    FROM features.known_stay AS stay
    LEFT JOIN features.community AS community ON community.as_of = stay.as_of AND community.kind = 'co_admission'
        AND community.fixmedins_code = stay.fixmedins_code AND community.psn_no = stay.psn_no
        AND community.members >= CAST($cluster_members_least AS INTEGER)
    WHERE stay.physician_code IS NOT NULL
    GROUP BY stay.as_of, stay.fixmedins_code, stay.physician_code
)
SELECT
    own.*,
    peer.cost_per_person_day_peer_ratio, peer.cost_per_person_day_peer_distance, peer.lines_per_person_day_peer_ratio, peer.lines_per_person_day_peer_distance,
    peer.most_persons_in_a_day_peer_ratio, peer.most_persons_in_a_day_peer_distance, peer.cost_per_visit_peer_ratio, peer.cost_per_visit_peer_distance,
    peer.cost_per_stay_peer_ratio, peer.cost_per_stay_peer_distance, peer.medicine_share_peer_ratio, peer.medicine_share_peer_distance,
    peer.exam_lab_share_peer_ratio, peer.exam_lab_share_peer_distance,
    peer.repeated_exam_share_peer_ratio, peer.repeated_exam_share_peer_distance,
    money.top_share AS top_person_share_365, money.gini AS person_gini_365,
    CAST(together.tied AS DOUBLE PRECISION) / nullif(CAST(together.inpatients AS DOUBLE PRECISION), 0) AS co_admission_share_365
FROM features.physician_window AS own
LEFT JOIN peer ON peer.as_of = own.as_of AND peer.fixmedins_code = own.fixmedins_code AND peer.physician_code = own.physician_code
LEFT JOIN features.spread_of_money AS money
    ON money.as_of = own.as_of AND money.fixmedins_code = own.fixmedins_code AND money.physician_code = own.physician_code
LEFT JOIN together ON together.as_of = own.as_of AND together.fixmedins_code = own.fixmedins_code
    AND together.physician_code = own.physician_code

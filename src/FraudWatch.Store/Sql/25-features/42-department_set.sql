-- Departments at each snapshot: their stays, against the same department elsewhere, and how they fall on physicians and patients.
WITH peer AS (
    SELECT as_of, fixmedins_code, subject_code AS dept_code,
        max(CASE WHEN feature = 'cost_per_stay' THEN ratio END) AS cost_per_stay_peer_ratio,
        max(CASE WHEN feature = 'cost_per_stay' THEN distance END) AS cost_per_stay_peer_distance,
        max(CASE WHEN feature = 'cost_per_day' THEN ratio END) AS cost_per_day_peer_ratio,
        max(CASE WHEN feature = 'cost_per_day' THEN distance END) AS cost_per_day_peer_distance,
        max(CASE WHEN feature = 'length_of_stay' THEN ratio END) AS length_of_stay_peer_ratio,
        max(CASE WHEN feature = 'length_of_stay' THEN distance END) AS length_of_stay_peer_distance,
        max(CASE WHEN feature = 'encounters_per_person' THEN ratio END) AS encounters_per_person_peer_ratio,
        max(CASE WHEN feature = 'encounters_per_person' THEN distance END) AS encounters_per_person_peer_distance,
        max(CASE WHEN feature = 'return_share' THEN ratio END) AS return_share_peer_ratio,
        max(CASE WHEN feature = 'return_share' THEN distance END) AS return_share_peer_distance,
        max(CASE WHEN feature = 'medicine_share' THEN ratio END) AS medicine_share_peer_ratio,
        max(CASE WHEN feature = 'medicine_share' THEN distance END) AS medicine_share_peer_distance,
        max(CASE WHEN feature = 'exam_lab_share' THEN ratio END) AS exam_lab_share_peer_ratio,
        max(CASE WHEN feature = 'exam_lab_share' THEN distance END) AS exam_lab_share_peer_distance
    FROM features.peer_distance
    WHERE grain = 'department'
    GROUP BY as_of, fixmedins_code, subject_code
),
busiest AS (
    SELECT as_of, fixmedins_code, dept_code, max(n) AS most, sum(n) AS encounters
    FROM (SELECT as_of, fixmedins_code, dept_code, physician_code, count(*) AS n FROM features.known_encounter
        WHERE physician_code IS NOT NULL GROUP BY as_of, fixmedins_code, dept_code, physician_code) AS by_physician
    GROUP BY as_of, fixmedins_code, dept_code
),
-- Patients who keep being admitted together.
together AS (
    SELECT stay.as_of, stay.fixmedins_code, stay.dept_code, count(DISTINCT stay.psn_no) AS inpatients, count(DISTINCT community.psn_no) AS tied
    FROM features.known_stay AS stay
    LEFT JOIN features.community AS community ON community.as_of = stay.as_of AND community.kind = 'co_admission'
        AND community.fixmedins_code = stay.fixmedins_code AND community.psn_no = stay.psn_no
        AND community.members >= CAST($cluster_members_least AS INTEGER)
    GROUP BY stay.as_of, stay.fixmedins_code, stay.dept_code
)
SELECT
    own.*,
    peer.cost_per_stay_peer_ratio, peer.cost_per_stay_peer_distance, peer.cost_per_day_peer_ratio, peer.cost_per_day_peer_distance,
    peer.length_of_stay_peer_ratio, peer.length_of_stay_peer_distance, peer.encounters_per_person_peer_ratio, peer.encounters_per_person_peer_distance,
    peer.return_share_peer_ratio, peer.return_share_peer_distance, peer.medicine_share_peer_ratio, peer.medicine_share_peer_distance,
    peer.exam_lab_share_peer_ratio, peer.exam_lab_share_peer_distance,
    CAST(busiest.most AS DOUBLE PRECISION) / nullif(CAST(busiest.encounters AS DOUBLE PRECISION), 0) AS top_physician_share_365,
    CAST(together.tied AS DOUBLE PRECISION) / nullif(CAST(together.inpatients AS DOUBLE PRECISION), 0) AS co_admission_share_365
FROM features.department_window AS own
LEFT JOIN peer ON peer.as_of = own.as_of AND peer.fixmedins_code = own.fixmedins_code AND peer.dept_code = own.dept_code
LEFT JOIN busiest ON busiest.as_of = own.as_of AND busiest.fixmedins_code = own.fixmedins_code AND busiest.dept_code = own.dept_code
LEFT JOIN together ON together.as_of = own.as_of AND together.fixmedins_code = own.fixmedins_code AND together.dept_code = own.dept_code

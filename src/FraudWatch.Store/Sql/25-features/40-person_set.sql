-- Persons at each snapshot: what they did, against others of their age, and who comes with them.
WITH peer AS (
    SELECT as_of, subject_code AS psn_no,
        max(CASE WHEN feature = 'visits' THEN ratio END) AS visits_peer_ratio,
        max(CASE WHEN feature = 'visits' THEN distance END) AS visits_peer_distance,
        max(CASE WHEN feature = 'cost' THEN ratio END) AS cost_peer_ratio,
        max(CASE WHEN feature = 'cost' THEN distance END) AS cost_peer_distance
    FROM features.peer_distance
    WHERE grain = 'person'
    GROUP BY as_of, subject_code
),
phone AS (
    SELECT as_of, psn_no, max(households_everywhere) AS households FROM features.phone_group GROUP BY as_of, psn_no
),
-- At the institution where the group is largest.
tied AS (
    SELECT as_of, psn_no,
        max(members) FILTER (WHERE kind = 'card') AS card_members, max(times) FILTER (WHERE kind = 'card') AS card_days,
        max(members) FILTER (WHERE kind = 'co_admission') AS co_admission_members,
        max(times) FILTER (WHERE kind = 'co_admission') AS co_admission_times
    FROM features.community
    GROUP BY as_of, psn_no
)
SELECT
    own.*,
    peer.visits_peer_ratio, peer.visits_peer_distance, peer.cost_peer_ratio, peer.cost_peer_distance,
    CAST(coalesce(phone.households, 1) AS DOUBLE PRECISION) AS phone_households_365,
    CAST(coalesce(tied.card_members, 0) AS DOUBLE PRECISION) AS card_cluster_members_365,
    CAST(coalesce(tied.card_days, 0) AS DOUBLE PRECISION) AS card_cluster_days_365,
    CAST(coalesce(tied.co_admission_members, 0) AS DOUBLE PRECISION) AS co_admission_members_365,
    CAST(coalesce(tied.co_admission_times, 0) AS DOUBLE PRECISION) AS co_admission_times_365
FROM features.person_window AS own
LEFT JOIN peer ON peer.as_of = own.as_of AND peer.psn_no = own.psn_no
LEFT JOIN phone ON phone.as_of = own.as_of AND phone.psn_no = own.psn_no
LEFT JOIN tied ON tied.as_of = own.as_of AND tied.psn_no = own.psn_no

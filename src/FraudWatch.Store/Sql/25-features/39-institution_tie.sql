-- How an institution's persons hang together at each snapshot: with other institutions, by phones, by cards, by admissions.
WITH place AS (
    SELECT as_of, psn_no, count(DISTINCT institution_group) AS places FROM features.visitor GROUP BY as_of, psn_no
),
visited AS (
    SELECT visitor.as_of, visitor.fixmedins_code, count(*) AS persons, count(*) FILTER (WHERE place.places > 1) AS shared
    FROM features.visitor AS visitor
    JOIN place ON place.as_of = visitor.as_of AND place.psn_no = visitor.psn_no
    GROUP BY visitor.as_of, visitor.fixmedins_code
),
everybody AS (
    SELECT as_of, count(*) AS persons FROM place GROUP BY as_of
),
pair AS (
    SELECT
        pair.as_of, pair.fixmedins_code, max(pair.persons) AS strongest,
        -- Against what two random sets of these sizes would share; a handful of persons is no pattern.
        max(CASE WHEN pair.persons >= CAST($pair_persons_least AS INTEGER)
            THEN CAST(pair.persons AS DOUBLE PRECISION) * everybody.persons / own.persons / other.persons END) AS lift
    FROM features.institution_pair AS pair
    JOIN everybody ON everybody.as_of = pair.as_of
    JOIN visited AS own ON own.as_of = pair.as_of AND own.fixmedins_code = pair.fixmedins_code
    JOIN visited AS other ON other.as_of = pair.as_of AND other.fixmedins_code = pair.other_code
    GROUP BY pair.as_of, pair.fixmedins_code
),
phone AS (
    SELECT as_of, fixmedins_code, max(households_here) AS largest,
        count(*) FILTER (WHERE households_here >= CAST($phone_households_least AS INTEGER)) AS persons
    FROM features.phone_group
    GROUP BY as_of, fixmedins_code
),
tied AS (
    -- Two are a couple; groups begin at three.
    SELECT as_of, fixmedins_code,
        count(*) FILTER (WHERE kind = 'card') AS card_persons, max(members) FILTER (WHERE kind = 'card') AS card_largest,
        max(times) FILTER (WHERE kind = 'card') AS card_days, count(*) FILTER (WHERE kind = 'co_admission') AS co_admission_persons,
        max(members) FILTER (WHERE kind = 'co_admission') AS co_admission_largest,
        max(times) FILTER (WHERE kind = 'co_admission') AS co_admission_times
    FROM features.community
    WHERE members >= CAST($cluster_members_least AS INTEGER)
    GROUP BY as_of, fixmedins_code
),
inpatient AS (
    SELECT as_of, fixmedins_code, count(DISTINCT psn_no) AS persons FROM features.known_stay GROUP BY as_of, fixmedins_code
)
SELECT
    visited.as_of, visited.fixmedins_code, visited.persons, visited.shared, pair.strongest, pair.lift, phone.persons AS phone_persons,
    phone.largest AS phone_largest, tied.card_persons, tied.card_largest, tied.card_days, tied.co_admission_persons,
    tied.co_admission_largest, tied.co_admission_times, inpatient.persons AS inpatients
FROM visited
LEFT JOIN pair ON pair.as_of = visited.as_of AND pair.fixmedins_code = visited.fixmedins_code
LEFT JOIN phone ON phone.as_of = visited.as_of AND phone.fixmedins_code = visited.fixmedins_code
LEFT JOIN tied ON tied.as_of = visited.as_of AND tied.fixmedins_code = visited.fixmedins_code
LEFT JOIN inpatient ON inpatient.as_of = visited.as_of AND inpatient.fixmedins_code = visited.fixmedins_code

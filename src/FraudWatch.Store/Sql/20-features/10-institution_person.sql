-- Whom an institution treats, and who treats them.
WITH visitor AS (
    SELECT DISTINCT fixmedins_code, psn_no FROM claims.encounter
),
shared AS (
    SELECT visitor.fixmedins_code, count(*) AS persons, count(*) FILTER (WHERE person.institutions > 1) AS shared_persons
    FROM visitor
    JOIN features.person AS person ON person.psn_no = visitor.psn_no
    GROUP BY visitor.fixmedins_code
),
visit AS (
    SELECT fixmedins_code, count(*) AS encounters, count(*) FILTER (WHERE stay_id IS NULL) AS visits FROM claims.encounter
    GROUP BY fixmedins_code
),
staff AS (
    SELECT fixmedins_code, count(*) AS physicians, max(most_persons_in_a_day) AS most_persons_of_a_physician FROM features.physician
    GROUP BY fixmedins_code
)
SELECT
    visit.fixmedins_code, visit.encounters, visit.visits, shared.persons, shared.shared_persons,
    coalesce(staff.physicians, 0) AS physicians, coalesce(staff.most_persons_of_a_physician, 0) AS most_persons_of_a_physician
FROM visit
JOIN shared ON shared.fixmedins_code = visit.fixmedins_code
LEFT JOIN staff ON staff.fixmedins_code = visit.fixmedins_code

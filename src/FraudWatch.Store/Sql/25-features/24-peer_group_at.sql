-- Whom a subject is compared with at each snapshot: an institution with those of its kind and level, a department with the same
-- department of the same kind of institution, a physician with those of his department, a person with those of his age. A group
-- that is too small widens once, to the kind.
WITH institution AS (
    SELECT own.as_of, own.fixmedins_code, known.kind, known.kind || '-' || CAST(known.level AS VARCHAR) AS narrow
    FROM features.institution_window AS own
    JOIN claims.institution AS known ON known.fixmedins_code = own.fixmedins_code
),
-- Where most of a physician's lines are billed.
desk AS (
    SELECT
        snapshot.as_of, day.fixmedins_code, day.physician_code, split_part(day.first_dept_code, '.', 1) AS specialty,
        row_number() OVER (PARTITION BY snapshot.as_of, day.fixmedins_code, day.physician_code
            ORDER BY sum(day.fee_lines) DESC, split_part(day.first_dept_code, '.', 1)) AS place
    FROM features.snapshot AS snapshot
    JOIN claims.physician_day AS day ON day.day > snapshot.as_of - 365 AND day.day <= snapshot.as_of
    WHERE day.first_dept_code IS NOT NULL
    GROUP BY snapshot.as_of, day.fixmedins_code, day.physician_code, split_part(day.first_dept_code, '.', 1)
),
subject AS (
    SELECT as_of, 'institution' AS grain, fixmedins_code, '' AS subject_code, narrow, kind FROM institution
    UNION ALL
    SELECT own.as_of, 'department', own.fixmedins_code, own.dept_code,
        institution.kind || '-' || split_part(own.dept_code, '.', 1), institution.kind
    FROM features.department_window AS own
    JOIN institution ON institution.as_of = own.as_of AND institution.fixmedins_code = own.fixmedins_code
    UNION ALL
    SELECT own.as_of, 'physician', own.fixmedins_code, own.physician_code,
        institution.kind || '-' || coalesce(desk.specialty, ''), institution.kind
    FROM features.physician_window AS own
    JOIN institution ON institution.as_of = own.as_of AND institution.fixmedins_code = own.fixmedins_code
    LEFT JOIN desk ON desk.as_of = own.as_of AND desk.fixmedins_code = own.fixmedins_code
        AND desk.physician_code = own.physician_code AND desk.place = 1
    UNION ALL
    SELECT own.as_of, 'person', '', own.psn_no,
        CAST(CAST(floor(CAST(own.as_of - person.brdy AS DOUBLE PRECISION) / (365 * CAST($age_band_years AS INTEGER))) AS INTEGER) AS VARCHAR), 'person'
    FROM features.person_window AS own
    LEFT JOIN claims.person AS person ON person.psn_no = own.psn_no
),
sized AS (
    SELECT *, count(*) OVER (PARTITION BY as_of, grain, narrow) AS of_narrow FROM subject
)
SELECT as_of, grain, fixmedins_code, subject_code,
    CASE WHEN narrow IS NOT NULL AND of_narrow >= CAST($peer_group_size_min AS INTEGER) THEN narrow ELSE kind END AS peer_group
FROM sized

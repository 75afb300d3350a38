-- Under which employer numbers an institution insures its staff: by its own codes, by its name, or because its physicians are there.
WITH named AS (
    SELECT DISTINCT trim(emp_no) AS emp_no, trim(emp_name) AS emp_name FROM lake.mdtrt_d WHERE emp_name IS NOT NULL
    UNION
    SELECT DISTINCT trim(emp_no), trim(emp_name) FROM lake.setl_d WHERE emp_name IS NOT NULL
),
own_code AS (
    SELECT fixmedins_code, fixmedins_code AS code FROM claims.institution
    UNION
    SELECT fixmedins_code, trim(uscc) FROM lake.fixmedins_b
    UNION
    SELECT fixmedins_code, trim(orgcode) FROM lake.fixmedins_b
    UNION
    SELECT medins_code, trim(uscc) FROM lake.medins_info_b
),
insured AS (
    SELECT
        institution.institution_group, person.emp_no, count(DISTINCT person.psn_no) AS physicians,
        sum(count(DISTINCT person.psn_no)) OVER (PARTITION BY institution.institution_group) AS all_physicians
    FROM claims.physician AS physician
    JOIN claims.person AS person ON person.psn_no = physician.psn_no
    JOIN claims.institution AS institution ON institution.fixmedins_code = physician.fixmedins_code
    WHERE person.emp_no IS NOT NULL
    GROUP BY institution.institution_group, person.emp_no
),
matched AS (
    SELECT institution.institution_group, person.emp_no, 'code' AS matched_by
    FROM (SELECT DISTINCT emp_no FROM claims.person WHERE emp_no IS NOT NULL) AS person
    JOIN own_code ON own_code.code = person.emp_no
    JOIN claims.institution AS institution ON institution.fixmedins_code = own_code.fixmedins_code
    UNION ALL
    SELECT institution.institution_group, named.emp_no, 'name'
    FROM named
    JOIN claims.institution AS institution ON institution.fixmedins_name = named.emp_name
    WHERE named.emp_no IS NOT NULL
    UNION ALL
    SELECT institution_group, emp_no, 'register'
    FROM insured
    WHERE physicians >= CAST($employer_physicians AS INTEGER)
        AND physicians >= CAST($employer_share AS DOUBLE PRECISION) * all_physicians
)
SELECT institution_group, emp_no, min(matched_by) AS matched_by
FROM matched
WHERE upper(emp_no) NOT IN (SELECT value FROM claims.dict_placeholder WHERE kind = 'text')
GROUP BY institution_group, emp_no

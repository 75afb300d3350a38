-- C8: values that stand for nobody in particular, found by their form or by how many share them.
WITH department_use AS (
    SELECT DISTINCT fixmedins_code, physician_code, first_dept_code AS dept_code FROM claims.physician_day
    UNION
    SELECT DISTINCT fixmedins_code, physician_code, last_dept_code FROM claims.physician_day
),
physician AS (
    SELECT
        day.fixmedins_code, day.physician_code AS value, max(day.physician_name) AS name, max(day.persons) AS persons,
        max(department.departments) AS departments
    FROM claims.physician_day AS day
    LEFT JOIN (
        SELECT fixmedins_code, physician_code, count(dept_code) AS departments
        FROM department_use
        GROUP BY fixmedins_code, physician_code
    ) AS department
        ON department.fixmedins_code = day.fixmedins_code AND department.physician_code = day.physician_code
    GROUP BY day.fixmedins_code, day.physician_code
),
chief_physician AS (
    SELECT fixmedins_code, chfpdr_code AS value, max(chfpdr_name) AS name
    FROM claims.raw_encounter
    WHERE chfpdr_code IS NOT NULL
    GROUP BY fixmedins_code, chfpdr_code
),
physician_value AS (
    SELECT fixmedins_code, value, name, persons, departments FROM physician
    UNION ALL
    SELECT chief.fixmedins_code, chief.value, chief.name, 0, 0
    FROM chief_physician AS chief
    LEFT JOIN physician ON physician.fixmedins_code = chief.fixmedins_code AND physician.value = chief.value
    WHERE physician.value IS NULL
),
judged AS (
    SELECT
        fixmedins_code, value, persons,
        CASE
            WHEN upper(trim(value)) IN (SELECT value FROM claims.dict_placeholder WHERE kind = 'physician') THEN 'listed code'
            WHEN upper(trim(name)) IN (SELECT value FROM claims.dict_placeholder WHERE kind = 'physician') THEN 'listed name'
            WHEN replace(value, left(value, 1), '') = '' THEN 'one repeated character'
            WHEN length(value) > 6 AND replace(substr(value, 2), substr(value, 2, 1), '') = '' THEN 'one repeated character'
            WHEN persons > CAST($physician_persons_per_day_max AS INTEGER) THEN 'too many persons in a day'
            WHEN departments > CAST($physician_departments_max AS INTEGER) THEN 'too many departments'
        END AS reason
    FROM physician_value
),
phone AS (
    SELECT tel AS value, count(DISTINCT psn_no) AS persons FROM lake.mdtrt_d WHERE tel IS NOT NULL GROUP BY tel
    UNION ALL
    SELECT coalesce(mob, tel), count(DISTINCT psn_no) FROM lake.psn_info_b WHERE coalesce(mob, tel) IS NOT NULL
    GROUP BY coalesce(mob, tel)
),
address AS (
    SELECT trim(addr) AS value, count(DISTINCT psn_no) AS persons FROM lake.mdtrt_d WHERE addr IS NOT NULL GROUP BY trim(addr)
    UNION ALL
    SELECT trim(live_addr), count(DISTINCT psn_no) FROM lake.psn_info_b WHERE live_addr IS NOT NULL GROUP BY trim(live_addr)
),
household AS (
    SELECT trim(resdbook_no) AS value, count(DISTINCT psn_no) AS persons FROM lake.psn_info_b
    WHERE resdbook_no IS NOT NULL GROUP BY trim(resdbook_no)
)
SELECT 'physician' AS kind, fixmedins_code, value, CAST(persons AS BIGINT) AS persons, reason FROM judged WHERE reason IS NOT NULL
UNION ALL
SELECT 'phone', NULL, value, max(persons), 'shared by many persons' FROM phone
GROUP BY value HAVING max(persons) > CAST($phone_shared_max AS INTEGER)
UNION ALL
SELECT 'address', NULL, value, max(persons), 'shared by many persons' FROM address
GROUP BY value HAVING max(persons) > CAST($address_shared_max AS INTEGER)
UNION ALL
SELECT 'household', NULL, value, max(persons), 'shared by many persons' FROM household
GROUP BY value HAVING max(persons) > CAST($household_shared_max AS INTEGER)

-- Examinations of the year before each snapshot and how many of them repeat one: of a person, under a physician's code, at an
-- institution.
WITH year AS (
    SELECT snapshot.as_of, exam.psn_no, exam.fixmedins_code, exam.physician_code, exam.is_repeat
    FROM features.snapshot AS snapshot
    JOIN features.exam_day AS exam ON exam.day > snapshot.as_of - 365 AND exam.day <= snapshot.as_of
)
SELECT as_of, 'person' AS grain, '' AS fixmedins_code, psn_no AS subject_code, count(*) AS exams, count(*) FILTER (WHERE is_repeat) AS repeats
FROM year
GROUP BY as_of, psn_no
UNION ALL
SELECT as_of, 'physician', fixmedins_code, physician_code, count(*), count(*) FILTER (WHERE is_repeat)
FROM year
WHERE physician_code IS NOT NULL
GROUP BY as_of, fixmedins_code, physician_code
UNION ALL
SELECT as_of, 'institution', fixmedins_code, '', count(*), count(*) FILTER (WHERE is_repeat)
FROM year
GROUP BY as_of, fixmedins_code

-- Who keeps coming together with whom at one institution, in the year before each snapshot: cards charged within minutes on
-- several days, admissions within days of each other more than once. Each tie stands twice, once from each end.
WITH card AS (
    SELECT snapshot.as_of, pair.fixmedins_code, pair.psn_no, pair.other_psn_no, count(*) AS times
    FROM features.snapshot AS snapshot
    JOIN features.card_pair AS pair ON pair.posted_on > snapshot.as_of - 365 AND pair.posted_on <= snapshot.as_of
    GROUP BY snapshot.as_of, pair.fixmedins_code, pair.psn_no, pair.other_psn_no
    HAVING count(*) >= CAST($card_days_least AS INTEGER)
),
met AS (
    SELECT snapshot.as_of, pair.*
    FROM features.snapshot AS snapshot
    JOIN features.co_admission AS pair ON pair.happened_on > snapshot.as_of - 365 AND pair.known_on <= snapshot.as_of
),
either_first AS (
    SELECT as_of, fixmedins_code, psn_no, other_psn_no, mdtrt_id, other_mdtrt_id FROM met
    UNION
    SELECT as_of, fixmedins_code, other_psn_no, psn_no, other_mdtrt_id, mdtrt_id FROM met
),
co_admission AS (
    SELECT as_of, fixmedins_code, psn_no, other_psn_no, least(count(DISTINCT mdtrt_id), count(DISTINCT other_mdtrt_id)) AS times
    FROM either_first
    GROUP BY as_of, fixmedins_code, psn_no, other_psn_no
    HAVING least(count(DISTINCT mdtrt_id), count(DISTINCT other_mdtrt_id)) >= CAST($co_admission_times_least AS INTEGER)
),
tie AS (
    SELECT as_of, 'card' AS kind, fixmedins_code, psn_no, other_psn_no, times FROM card
    UNION ALL
    SELECT as_of, 'card', fixmedins_code, other_psn_no, psn_no, times FROM card
    UNION ALL
    SELECT as_of, 'co_admission', fixmedins_code, psn_no, other_psn_no, times FROM co_admission
),
-- Who is tied to very many is staff, a carer or an error, and would glue groups together that have nothing in common.
hub AS (
    SELECT as_of, kind, fixmedins_code, psn_no
    FROM tie
    GROUP BY as_of, kind, fixmedins_code, psn_no
    HAVING count(*) > CAST($tie_partners_max AS INTEGER)
)
SELECT tie.as_of, tie.kind, tie.fixmedins_code, tie.psn_no, tie.other_psn_no, CAST(tie.times AS BIGINT) AS times
FROM tie
LEFT JOIN hub AS own ON own.as_of = tie.as_of AND own.kind = tie.kind AND own.fixmedins_code = tie.fixmedins_code
    AND own.psn_no = tie.psn_no
LEFT JOIN hub AS other ON other.as_of = tie.as_of AND other.kind = tie.kind AND other.fixmedins_code = tie.fixmedins_code
    AND other.psn_no = tie.other_psn_no
WHERE own.psn_no IS NULL AND other.psn_no IS NULL

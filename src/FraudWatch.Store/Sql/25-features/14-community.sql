-- Groups of persons that hang together by ties: everybody takes the least name among the neighbours and then the name that its
-- namesake took (Raghavan et al. 2007, label propagation, with pointer jumping), four rounds. Each round at least doubles the
-- reach, so that a chain of sixteen ties ends under one name; a longer one falls into parts.
WITH round_1 AS (
    SELECT as_of, kind, fixmedins_code, psn_no, least(psn_no, min(other_psn_no)) AS label, max(times) AS times, count(*) AS partners
    FROM features.tie
    GROUP BY as_of, kind, fixmedins_code, psn_no
),
heard_2 AS (
    SELECT tie.as_of, tie.kind, tie.fixmedins_code, tie.psn_no, min(neighbour.label) AS label
    FROM features.tie AS tie
    JOIN round_1 AS neighbour ON neighbour.as_of = tie.as_of AND neighbour.kind = tie.kind
        AND neighbour.fixmedins_code = tie.fixmedins_code AND neighbour.psn_no = tie.other_psn_no
    GROUP BY tie.as_of, tie.kind, tie.fixmedins_code, tie.psn_no
),
round_2 AS (
    SELECT heard.as_of, heard.kind, heard.fixmedins_code, heard.psn_no, least(heard.label, namesake.label) AS label
    FROM heard_2 AS heard
    JOIN round_1 AS namesake ON namesake.as_of = heard.as_of AND namesake.kind = heard.kind
        AND namesake.fixmedins_code = heard.fixmedins_code AND namesake.psn_no = heard.label
),
heard_3 AS (
    SELECT tie.as_of, tie.kind, tie.fixmedins_code, tie.psn_no, min(neighbour.label) AS label
    FROM features.tie AS tie
    JOIN round_2 AS neighbour ON neighbour.as_of = tie.as_of AND neighbour.kind = tie.kind
        AND neighbour.fixmedins_code = tie.fixmedins_code AND neighbour.psn_no = tie.other_psn_no
    GROUP BY tie.as_of, tie.kind, tie.fixmedins_code, tie.psn_no
),
round_3 AS (
    SELECT heard.as_of, heard.kind, heard.fixmedins_code, heard.psn_no, least(heard.label, namesake.label) AS label
    FROM heard_3 AS heard
    JOIN round_2 AS namesake ON namesake.as_of = heard.as_of AND namesake.kind = heard.kind
        AND namesake.fixmedins_code = heard.fixmedins_code AND namesake.psn_no = heard.label
),
heard_4 AS (
    SELECT tie.as_of, tie.kind, tie.fixmedins_code, tie.psn_no, min(neighbour.label) AS label
    FROM features.tie AS tie
    JOIN round_3 AS neighbour ON neighbour.as_of = tie.as_of AND neighbour.kind = tie.kind
        AND neighbour.fixmedins_code = tie.fixmedins_code AND neighbour.psn_no = tie.other_psn_no
    GROUP BY tie.as_of, tie.kind, tie.fixmedins_code, tie.psn_no
),
round_4 AS (
    SELECT heard.as_of, heard.kind, heard.fixmedins_code, heard.psn_no, least(heard.label, namesake.label) AS label
    FROM heard_4 AS heard
    JOIN round_3 AS namesake ON namesake.as_of = heard.as_of AND namesake.kind = heard.kind
        AND namesake.fixmedins_code = heard.fixmedins_code AND namesake.psn_no = heard.label
)
SELECT
    last.as_of, last.kind, last.fixmedins_code, last.psn_no, first.times, first.partners,
    count(*) OVER (PARTITION BY last.as_of, last.kind, last.fixmedins_code, last.label) AS members
FROM round_4 AS last
JOIN round_1 AS first ON first.as_of = last.as_of AND first.kind = last.kind
    AND first.fixmedins_code = last.fixmedins_code AND first.psn_no = last.psn_no

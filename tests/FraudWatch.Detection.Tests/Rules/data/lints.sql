-- # the literal 15 is a threshold
SELECT psn_no FROM claims.stay WHERE length_of_stay > 15
-- # the literal 0.8 is a threshold
SELECT psn_no FROM claims.stay WHERE fund_ratio > 0.8
-- # the literal -7 is a threshold
SELECT psn_no FROM claims.stay WHERE length_of_stay - 1 > -7
-- # the literal 7 is a threshold
SELECT psn_no FROM claims.stay WHERE begin_time + interval '7' day < end_time
-- # the literal 30 is a threshold
SELECT psn_no FROM claims.stay LIMIT 30
-- # the literal 3 is a threshold
SELECT psn_no, sum(length_of_stay) OVER (ORDER BY admission_date ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) AS n FROM claims.stay
-- # the literal 5 is a threshold
SELECT psn_no FROM claims.stay WHERE length_of_stay > CAST('5' AS INTEGER)
-- # the literal 6 is a threshold
SELECT psn_no FROM claims.stay WHERE length_of_stay > '6'
-- # the literal 2024-01-01 is a threshold
SELECT psn_no FROM claims.stay WHERE admission_date > date '2024-01-01'
-- # GROUP BY ALL
SELECT psn_no, count(*) AS n FROM claims.stay GROUP BY ALL
-- # QUALIFY on a SELECT_NODE
SELECT psn_no FROM claims.stay QUALIFY row_number() OVER (PARTITION BY psn_no ORDER BY admission_date) = 1
-- # COLUMNS(...)
SELECT COLUMNS('psn.*') FROM claims.stay
-- # on a STAR
SELECT s.psn_no FROM (SELECT * EXCLUDE (bed) FROM claims.stay) s
-- # a SEMI join
SELECT s.psn_no FROM claims.stay s SEMI JOIN claims.encounter e ON e.psn_no = s.psn_no
-- # a ASOF join
SELECT s.psn_no FROM claims.stay s ASOF JOIN claims.encounter e ON e.begin_time >= s.begin_time
-- # a POSITIONAL join
SELECT s.psn_no FROM claims.stay s POSITIONAL JOIN claims.encounter e
-- # a NATURAL join
SELECT psn_no FROM claims.stay s NATURAL JOIN claims.encounter e
-- # ROLLUP
SELECT psn_no, count(*) AS n FROM claims.stay GROUP BY GROUPING SETS ((psn_no), ())
-- # UNION_BY_NAME
SELECT psn_no FROM claims.stay UNION BY NAME SELECT psn_no FROM claims.encounter
-- # NULLS FIRST or NULLS LAST
SELECT psn_no, row_number() OVER (PARTITION BY psn_no ORDER BY admission_date DESC) AS n FROM claims.stay
-- # CAST to DECIMAL or DOUBLE on its left
SELECT psn_no, length_of_stay / nullif(age, 0) AS n FROM claims.stay
-- # NULLIF(..., 0)
SELECT psn_no, CAST(length_of_stay AS DOUBLE) / age AS n FROM claims.stay
-- # TRY_CAST
SELECT psn_no FROM claims.stay WHERE TRY_CAST(bed AS INTEGER) = 1
-- # CAST to HUGEINT
SELECT psn_no FROM claims.stay WHERE CAST(bed AS HUGEINT) = 1
-- # CAST to LIST
SELECT psn_no, CAST(bed AS VARCHAR[]) AS n FROM claims.stay
-- # list_value()
SELECT psn_no, [bed] AS n FROM claims.stay
-- # regexp_full_match()
SELECT psn_no FROM claims.stay WHERE diag_code ~ 'F.*'
-- # any_value()
SELECT psn_no, any_value(bed) AS bed FROM claims.stay GROUP BY psn_no
-- # ARRAY_EXTRACT
SELECT psn_no, bed[1] AS n FROM claims.stay
-- # stands outside a CAST
SELECT psn_no FROM claims.stay WHERE length_of_stay > $days
-- # in lower case
SELECT psn_no FROM claims.stay WHERE length_of_stay > CAST($Days AS INTEGER)
-- # needs a name of its own
SELECT * FROM claims.stay
-- # needs a name of its own
SELECT psn_no, count(*) FROM claims.stay GROUP BY psn_no
-- # columns are named, not numbered
SELECT #1 AS n FROM claims.stay
-- # write percentile_cont(share) WITHIN GROUP
SELECT psn_no, quantile_cont(length_of_stay, CAST($share AS DOUBLE PRECISION)) AS n FROM claims.stay GROUP BY psn_no
-- # write percentile_disc(share) WITHIN GROUP
SELECT psn_no, quantile_disc(length_of_stay, CAST($share AS DOUBLE PRECISION)) AS n FROM claims.stay GROUP BY psn_no
-- # write mode() WITHIN GROUP
SELECT psn_no, mode(bed) AS bed FROM claims.stay GROUP BY psn_no

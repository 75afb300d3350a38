-- How new and how complete the last run is, over visible institutions; the rules are the same for all, and
-- those that are gone from the catalogue do not count.
WITH claiming AS (
    SELECT s.fixmedins_code, r.fixmedins_code IS NOT NULL AS is_rated
    FROM temp.seen AS s
    JOIN features.institution AS f ON f.fixmedins_code = s.fixmedins_code AND f.encounters > 0
    LEFT JOIN risk.institution AS r ON r.fixmedins_code = s.fixmedins_code
)
SELECT
    (SELECT max(t.setl_date) FROM claims.settlement AS t JOIN temp.seen AS s ON s.fixmedins_code = t.fixmedins_code),
    (SELECT max(watermark) FROM findings.rule_run),
    (SELECT count(*) FILTER (WHERE is_rated) FROM claiming),
    (SELECT count(*) FROM claiming),
    (SELECT count(*) FROM claims.encounter AS e JOIN temp.seen AS s ON s.fixmedins_code = e.fixmedins_code),
    (SELECT count(DISTINCT e.mdtrt_id) FROM claims.raw_encounter AS e JOIN temp.seen AS s ON s.fixmedins_code = e.fixmedins_code),
    (SELECT count(*) FILTER (WHERE runnable AND NOT failed) FROM findings.rule_run WHERE list_contains(string_split($rules, ','), rule_id)),
    (SELECT count(*) FROM findings.rule_run WHERE list_contains(string_split($rules, ','), rule_id))

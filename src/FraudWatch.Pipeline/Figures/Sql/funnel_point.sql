-- The visible institutions of one funnel plot, the farthest out first. The size of a ratio of sums is den * den / n: what its
-- sampling error shrinks with.
SELECT i.fixmedins_code, coalesce(s.fixmedins_name, ''), i.peer_group, i.peers, i.n, i.den * i.den / i.n AS size, i.value, i.target,
    i.lower_limit, i.upper_limit, CAST(i.z AS DOUBLE) AS z
FROM features.indicator AS i
JOIN temp.seen AS s ON s.fixmedins_code = i.fixmedins_code
WHERE i.subject_kind = 'institution' AND i.setting = $setting AND i.indicator = $indicator AND i.month = CAST($month AS DATE)
ORDER BY abs(i.z) DESC, i.fixmedins_code
LIMIT CAST($most AS BIGINT)

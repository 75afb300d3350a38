-- The ranked list. A probability of the model in charge carries its interval (Venn-Abers); one of the rules carries none.
SELECT r.rank, r.fixmedins_code, coalesce(r.fixmedins_name, ''), r.tier, CAST(r.probability AS DOUBLE), l.probability_low, l.probability_high,
    r.expected_recovery, r.findings, CAST(r.amount_at_risk AS DECIMAL(18, 2)), CAST(r.fund_at_risk AS DECIMAL(18, 2)), r.basis
FROM risk.institution AS r
JOIN temp.seen AS s ON s.fixmedins_code = r.fixmedins_code
LEFT JOIN scores.learnt AS l ON l.fixmedins_code = r.fixmedins_code AND l.is_used AND r.basis = 'model'
ORDER BY r.rank
LIMIT CAST($most AS BIGINT)

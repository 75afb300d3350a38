-- What the claims say about each division of the visible institutions; institutions are those that were rated.
SELECT s.region, count(r.fixmedins_code) AS institutions, CAST(coalesce(sum(f.encounters), 0) AS BIGINT) AS encounters, CAST(coalesce(sum(f.stays), 0) AS BIGINT) AS stays,
    CAST(coalesce(sum(f.fund_pay_sumamt), 0) AS DECIMAL(18, 2)) AS fund, CAST(coalesce(sum(r.findings), 0) AS BIGINT) AS findings,
    CAST(coalesce(sum(r.fund_at_risk), 0) AS DECIMAL(18, 2)) AS fund_at_risk, count(*) FILTER (WHERE r.tier = 'A') AS tier_a
FROM temp.seen AS s
LEFT JOIN features.institution AS f ON f.fixmedins_code = s.fixmedins_code
LEFT JOIN risk.institution AS r ON r.fixmedins_code = s.fixmedins_code
GROUP BY s.region
ORDER BY s.region

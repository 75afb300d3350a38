-- The institutions that somebody sees: in one of the divisions of the scope, and in the one that is asked for.
CREATE TEMP TABLE seen AS
SELECT fixmedins_code, fixmedins_name, kind, level, coalesce(admdvs, '') AS region
FROM claims.institution
WHERE starts_with(coalesce(admdvs, ''), $region)
    AND EXISTS (SELECT 1 FROM (SELECT unnest(string_split($prefixes, ',')) AS prefix) AS scope WHERE starts_with(coalesce(admdvs, ''), scope.prefix))

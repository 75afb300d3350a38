-- Whom an institution is compared with: its kind and level, or its kind alone where that group is small.
WITH active AS (
    SELECT institution.fixmedins_code, institution.kind, institution.level
    FROM claims.institution AS institution
    WHERE institution.fixmedins_code IN (SELECT fixmedins_code FROM claims.settlement)
        OR institution.fixmedins_code IN (SELECT fixmedins_code FROM claims.encounter)
        OR institution.fixmedins_code IN (SELECT fixmedins_code FROM lake.institution_totals)
),
sized AS (
    SELECT
        fixmedins_code, kind, level, count(*) OVER (PARTITION BY kind, level) AS of_level, count(*) OVER (PARTITION BY kind) AS of_kind,
        count(*) OVER () AS of_all
    FROM active
)
SELECT
    fixmedins_code,
    CASE
        WHEN of_level >= CAST($peer_group_size_min AS INTEGER) THEN kind || '-' || CAST(level AS VARCHAR)
        WHEN of_kind >= CAST($peer_group_size_min AS INTEGER) THEN kind
        ELSE 'all'
    END AS peer_group,
    CAST(CASE
        WHEN of_level >= CAST($peer_group_size_min AS INTEGER) THEN of_level
        WHEN of_kind >= CAST($peer_group_size_min AS INTEGER) THEN of_kind
        ELSE of_all
    END AS INTEGER) AS peers
FROM sized

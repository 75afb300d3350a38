-- How odd persons, physicians, departments and stays are among peers of their own size. Empty until somebody asks for a grain: the
-- detectors read the feature sets of that grain and fill it. Building the scores anew empties it, so that no score outlives its claims.
select CAST(null AS varchar) as grain, CAST(null AS varchar) as subject_code, fixmedins_code, CAST(null AS date) as as_of,
    CAST(null AS varchar) as peer_group, CAST(null AS double precision) as anomaly, CAST(null AS double precision) as size_score,
    CAST(null AS varchar) as reasons, CAST(null AS bigint) as watermark
from features.institution
where 1 = 0

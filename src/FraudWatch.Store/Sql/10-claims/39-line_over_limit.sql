-- Fee lines dearer than a price limit: the line's own (pric_uplmt_amt), else the catalogue's at that date, place and level.
-- Types 1, 2 and 3 of the catalogue's limits are hospital levels (as lmtpric_hosp_lv); any other type holds for all.
WITH catalogue AS (
    SELECT
        hilist_code, coalesce(nullif(trim(insu_admdvs), ''), '') AS region,
        CASE ltrim(hilist_lmtpric_type, '0') WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 END AS level,
        begndate, enddate, hilist_pric_uplmt_amt
    FROM lake.hilist_lmtpric_d
    WHERE coalesce(vali_flag, '1') = '1' AND hilist_pric_uplmt_amt > 0
),
lowest AS (
    SELECT hilist_code, min(hilist_pric_uplmt_amt) AS limit_price FROM catalogue GROUP BY hilist_code
),
dear AS (
    SELECT
        fee.bkkp_sn, fee.mdtrt_id, fee.fixmedins_code, CAST(fee.fee_ocur_time AS DATE) AS fee_date, fee.pric,
        lowest.hilist_code, nullif(fee.pric_uplmt_amt, 0) AS own_limit, coalesce(fee.overlmt_selfpay, 0) AS overlmt_selfpay
    FROM lake.fee_list_d AS fee
    LEFT JOIN lowest ON lowest.hilist_code = coalesce(nullif(trim(fee.hilist_code), ''), fee.med_list_codg)
    WHERE fee.cnt > 0 AND fee.pric > coalesce(nullif(fee.pric_uplmt_amt, 0), lowest.limit_price)
),
-- The nearest place wins (county, city, province, everywhere), then the limit made for the level, then the newest.
matched AS (
    SELECT
        dear.bkkp_sn, catalogue.hilist_pric_uplmt_amt AS limit_price,
        row_number() OVER (
            PARTITION BY dear.bkkp_sn
            ORDER BY length(rtrim(catalogue.region, '0')) DESC, CASE WHEN catalogue.level IS NULL THEN 1 ELSE 0 END,
                catalogue.begndate DESC NULLS LAST, catalogue.hilist_pric_uplmt_amt DESC
        ) AS n
    FROM dear
    JOIN catalogue ON catalogue.hilist_code = dear.hilist_code
    LEFT JOIN claims.institution AS institution ON institution.fixmedins_code = dear.fixmedins_code
    WHERE dear.own_limit IS NULL
        AND (catalogue.region = '' OR starts_with(institution.admdvs, catalogue.region)
            OR (right(catalogue.region, 2) = '00' AND starts_with(institution.admdvs, left(catalogue.region, 4)))
            OR (right(catalogue.region, 4) = '0000' AND starts_with(institution.admdvs, left(catalogue.region, 2))))
        AND (catalogue.level IS NULL OR catalogue.level = greatest(1, institution.level))
        AND (catalogue.begndate IS NULL OR catalogue.begndate <= dear.fee_date)
        AND (catalogue.enddate IS NULL OR catalogue.enddate >= dear.fee_date)
),
limited AS (
    SELECT dear.*, matched.limit_price AS catalogue_limit
    FROM dear
    LEFT JOIN matched ON matched.bkkp_sn = dear.bkkp_sn AND matched.n = 1
)
SELECT
    bkkp_sn, mdtrt_id, CAST(coalesce(own_limit, catalogue_limit) AS DECIMAL(16, 6)) AS limit_price,
    CASE WHEN own_limit IS NOT NULL THEN 'line' ELSE 'catalogue' END AS limit_source,
    CAST(overlmt_selfpay AS DECIMAL(16, 2)) AS over_limit_self_paid
FROM limited
WHERE pric > coalesce(own_limit, catalogue_limit)

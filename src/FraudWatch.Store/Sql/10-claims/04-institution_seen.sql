-- Every institution code that occurs in any table, with what the claims themselves say about it.
WITH visited AS (
    SELECT mdtrt.fixmedins_code, max(mdtrt.fixmedins_name) AS fixmedins_name, max(mdtrt.hosp_lv) AS hosp_lv,
        max(mdtrt.lmtpric_hosp_lv) AS lmtpric_hosp_lv, max(mdtrt.fix_blng_admdvs) AS fix_blng_admdvs,
        count(*) AS encounters, count(*) FILTER (WHERE kind.is_stay) AS stays,
        count(*) FILTER (WHERE kind.care_kind = 'pharmacy') AS purchases
    FROM lake.mdtrt_d AS mdtrt
    LEFT JOIN claims.med_type_kind AS kind ON kind.med_type = mdtrt.med_type
    GROUP BY mdtrt.fixmedins_code
),
settled AS (
    SELECT setl.fixmedins_code, max(setl.fixmedins_name) AS fixmedins_name, max(setl.hosp_lv) AS hosp_lv,
        max(setl.lmtpric_hosp_lv) AS lmtpric_hosp_lv, max(setl.fix_blng_admdvs) AS fix_blng_admdvs,
        count(*) AS encounters, count(*) FILTER (WHERE kind.is_stay) AS stays,
        count(*) FILTER (WHERE kind.care_kind = 'pharmacy') AS purchases
    FROM lake.setl_d AS setl
    LEFT JOIN claims.med_type_kind AS kind ON kind.med_type = setl.med_type
    GROUP BY setl.fixmedins_code
),
billed AS (
    SELECT fixmedins_code, max(fixmedins_name) AS fixmedins_name
    FROM lake.fee_list_d
    GROUP BY fixmedins_code
),
code AS (
    SELECT fixmedins_code FROM visited
    UNION
    SELECT fixmedins_code FROM settled
    UNION
    SELECT fixmedins_code FROM billed
    UNION
    SELECT fixmedins_code FROM lake.fixmedins_b
    UNION
    SELECT medins_code FROM lake.medins_info_b
)
SELECT
    code.fixmedins_code,
    coalesce(settled.fixmedins_name, visited.fixmedins_name, billed.fixmedins_name) AS fixmedins_name,
    coalesce(settled.hosp_lv, visited.hosp_lv) AS hosp_lv,
    coalesce(settled.lmtpric_hosp_lv, visited.lmtpric_hosp_lv) AS lmtpric_hosp_lv,
    coalesce(settled.fix_blng_admdvs, visited.fix_blng_admdvs) AS fix_blng_admdvs,
    greatest(coalesce(visited.encounters, 0), coalesce(settled.encounters, 0)) AS encounters,
    greatest(coalesce(visited.stays, 0), coalesce(settled.stays, 0)) AS stays,
    greatest(coalesce(visited.purchases, 0), coalesce(settled.purchases, 0)) AS purchases
FROM code
LEFT JOIN visited ON visited.fixmedins_code = code.fixmedins_code
LEFT JOIN settled ON settled.fixmedins_code = code.fixmedins_code
LEFT JOIN billed ON billed.fixmedins_code = code.fixmedins_code
WHERE code.fixmedins_code IS NOT NULL

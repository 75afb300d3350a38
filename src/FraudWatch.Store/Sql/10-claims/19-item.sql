-- Billed items as they are named and coded, classed once instead of line by line.
WITH seen AS (
    SELECT
        med_list_codg, hilist_name, medins_list_name, med_chrgitm_type, list_type, count(*) AS fee_lines
    FROM lake.fee_list_d
    GROUP BY med_list_codg, hilist_name, medins_list_name, med_chrgitm_type, list_type
),
item AS (
    SELECT
        seen.med_list_codg, seen.hilist_name, seen.medins_list_name, seen.med_chrgitm_type, seen.list_type, seen.fee_lines,
        coalesce(seen.hilist_name, catalogue.hilist_name, seen.medins_list_name) AS item_name,
        upper(coalesce(seen.hilist_name, catalogue.hilist_name, '') || ' ' || coalesce(seen.medins_list_name, '')) AS searched_name,
        -- National items are written with and without the leading 00.
        CASE WHEN length(seen.med_list_codg) IN (9, 11) AND translate(seen.med_list_codg, '0123456789', '') = ''
            THEN '00' || seen.med_list_codg ELSE upper(seen.med_list_codg) END AS searched_code
    FROM seen
    LEFT JOIN (SELECT hilist_code, max(hilist_name) AS hilist_name FROM lake.hilist_b GROUP BY hilist_code) AS catalogue
        ON catalogue.hilist_code = seen.med_list_codg
),
by_charge AS (
    SELECT item.med_chrgitm_type, max(known.prefix) AS prefix
    FROM (SELECT DISTINCT med_chrgitm_type FROM item) AS item
    JOIN claims.dict_charge_type AS known ON starts_with(item.med_chrgitm_type, known.prefix)
    GROUP BY item.med_chrgitm_type
),
by_code AS (
    SELECT item.searched_code, max(known.prefix) AS prefix
    FROM (SELECT DISTINCT searched_code FROM item) AS item
    JOIN claims.dict_item_code AS known ON starts_with(item.searched_code, known.prefix)
    GROUP BY item.searched_code
),
by_name AS (
    SELECT item.searched_name, min(known.priority) AS priority
    FROM (SELECT DISTINCT searched_name FROM item) AS item
    JOIN claims.dict_item_name AS known ON strpos(item.searched_name, known.keyword) > 0
    GROUP BY item.searched_name
),
matched AS (
    SELECT
        item.med_list_codg, item.hilist_name, item.medins_list_name, item.med_chrgitm_type, item.list_type, item.fee_lines,
        item.item_name, charge.charge_type AS charge_charge_type, charge.item_class AS charge_class,
        code.charge_type AS code_charge_type, code.item_class AS code_class, code.unit AS code_unit,
        code.prefix = '0031' AS is_clinical_chapter,
        named.charge_type AS name_charge_type, named.item_class AS name_class, named.unit AS name_unit,
        CASE item.list_type WHEN '101' THEN 'drug' WHEN '102' THEN 'herb' WHEN '103' THEN 'drug' WHEN '104' THEN 'drug'
            WHEN '301' THEN 'material' END AS list_class
    FROM item
    LEFT JOIN by_charge ON by_charge.med_chrgitm_type = item.med_chrgitm_type
    LEFT JOIN claims.dict_charge_type AS charge ON charge.prefix = by_charge.prefix
    LEFT JOIN by_code ON by_code.searched_code = item.searched_code
    LEFT JOIN claims.dict_item_code AS code ON code.prefix = by_code.prefix
    LEFT JOIN by_name ON by_name.searched_name = item.searched_name
    LEFT JOIN claims.dict_item_name AS named ON named.priority = by_name.priority
),
classed AS (
    SELECT
        matched.*,
        CASE
            WHEN charge_class IN ('treatment', 'surgery') AND coalesce(code_class, name_class) IN ('oxygen', 'anaesthesia', 'blood')
                THEN coalesce(code_class, name_class)
            WHEN charge_class <> 'other' THEN charge_class
            WHEN code_class IN ('drug', 'herb', 'material') THEN code_class
            WHEN list_class IS NOT NULL THEN list_class
            WHEN is_clinical_chapter AND name_class IN ('exam', 'lab', 'anaesthesia', 'oxygen') THEN name_class
            ELSE coalesce(code_class, name_class, 'other')
        END AS item_class
    FROM matched
)
SELECT
    coalesce(med_list_codg, '') AS med_list_codg, coalesce(classed.hilist_name, '') AS hilist_name,
    coalesce(classed.medins_list_name, '') AS medins_list_name, coalesce(med_chrgitm_type, '') AS med_chrgitm_type,
    coalesce(list_type, '') AS list_type, fee_lines, item_name,
    coalesce(charge_charge_type, code_charge_type,
        CASE list_class WHEN 'drug' THEN '09' WHEN 'herb' THEN '10' WHEN 'material' THEN '08' END, name_charge_type, '14') AS charge_type,
    item_class,
    item_class IN ('exam', 'lab', 'treatment', 'surgery', 'anaesthesia', 'blood', 'oxygen') AS is_presence,
    -- Only what is surely priced by the day: an hourly or per-visit item read as daily would look like days over the stay.
    item_class NOT IN ('drug', 'herb', 'material') AND coalesce(CASE
        WHEN item_class = 'bed' THEN 'day'
        WHEN item_class = 'nursing' AND name_class = 'nursing' THEN name_unit
        WHEN item_class = 'consultation' AND name_class = 'consultation' THEN name_unit
        WHEN item_class IN ('nursing', 'consultation') AND name_class IS NULL THEN coalesce(code_unit, 'day')
        WHEN item_class = 'other' THEN coalesce(code_unit, name_unit)
    END, '') = 'day' AS is_day_unit,
    match.name_similarity
FROM classed
LEFT JOIN claims.item_name_match AS match
    ON match.hilist_name = classed.hilist_name AND match.medins_list_name = classed.medins_list_name

-- C7: how much of the shorter of an item's two names stands in the other (overlap of characters, 0 to 1).
-- Words that every service name carries are taken out first: 宫腔镜检查 and 输尿管镜检查 share only 镜.
WITH pair AS (
    SELECT DISTINCT hilist_name, medins_list_name
    FROM lake.fee_list_d
    WHERE hilist_name IS NOT NULL AND medins_list_name IS NOT NULL
),
bare AS (
    SELECT
        hilist_name, medins_list_name,
        translate(replace(replace(replace(replace(upper(hilist_name), '检查', ''), '治疗', ''), '测定', ''), '费', ''),
            ' ()（）[]【】-/·、,，', '') AS national,
        translate(replace(replace(replace(replace(upper(medins_list_name), '检查', ''), '治疗', ''), '测定', ''), '费', ''),
            ' ()（）[]【】-/·、,，', '') AS local
    FROM pair
),
position AS (
    SELECT n FROM generate_series(1, 60) AS numbers(n)
),
national_character AS (
    SELECT DISTINCT bare.hilist_name, bare.medins_list_name, substr(bare.national, CAST(position.n AS INTEGER), 1) AS character
    FROM bare
    JOIN position ON position.n <= length(bare.national)
),
local_character AS (
    SELECT DISTINCT bare.hilist_name, bare.medins_list_name, substr(bare.local, CAST(position.n AS INTEGER), 1) AS character
    FROM bare
    JOIN position ON position.n <= length(bare.local)
),
size AS (
    SELECT hilist_name, medins_list_name, count(*) AS characters, 'national' AS side
    FROM national_character GROUP BY hilist_name, medins_list_name
    UNION ALL
    SELECT hilist_name, medins_list_name, count(*), 'local' FROM local_character GROUP BY hilist_name, medins_list_name
),
shorter AS (
    SELECT hilist_name, medins_list_name, min(characters) AS characters, count(*) AS sides
    FROM size
    GROUP BY hilist_name, medins_list_name
),
shared AS (
    SELECT national.hilist_name, national.medins_list_name, count(*) AS characters
    FROM national_character AS national
    JOIN local_character AS local
        ON local.hilist_name = national.hilist_name AND local.medins_list_name = national.medins_list_name
        AND local.character = national.character
    GROUP BY national.hilist_name, national.medins_list_name
)
SELECT
    bare.hilist_name, bare.medins_list_name,
    CASE
        WHEN bare.national = bare.local THEN 1.0
        WHEN shorter.sides = 2 THEN CAST(coalesce(shared.characters, 0) AS DOUBLE PRECISION) / shorter.characters
    END AS name_similarity
FROM bare
LEFT JOIN shorter ON shorter.hilist_name = bare.hilist_name AND shorter.medins_list_name = bare.medins_list_name
LEFT JOIN shared ON shared.hilist_name = bare.hilist_name AND shared.medins_list_name = bare.medins_list_name

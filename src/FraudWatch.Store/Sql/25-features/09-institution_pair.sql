-- Persons whom two institutions of different owners share. A person seen nearly everywhere ties nobody to anybody and is left
-- out, which also bounds the pairs.
WITH few_places AS (
    SELECT as_of, psn_no
    FROM features.visitor
    GROUP BY as_of, psn_no
    HAVING count(*) BETWEEN 2 AND CAST($shared_places_max AS INTEGER)
),
visitor AS (
    SELECT visitor.as_of, visitor.fixmedins_code, visitor.institution_group, visitor.psn_no
    FROM features.visitor AS visitor
    JOIN few_places ON few_places.as_of = visitor.as_of AND few_places.psn_no = visitor.psn_no
)
SELECT own.as_of, own.fixmedins_code, other.fixmedins_code AS other_code, count(*) AS persons
FROM visitor AS own
JOIN visitor AS other ON other.as_of = own.as_of AND other.psn_no = own.psn_no AND other.institution_group <> own.institution_group
GROUP BY own.as_of, own.fixmedins_code, other.fixmedins_code

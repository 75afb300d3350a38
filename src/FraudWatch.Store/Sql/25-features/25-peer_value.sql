-- The figures that are compared with peers, as rows. Those that only say how large somebody is are not among them.
WITH figure AS (
    SELECT own.as_of, 'institution' AS grain, own.fixmedins_code, '' AS subject_code, f.feature, f.value
    FROM features.institution_window AS own
    CROSS JOIN LATERAL (VALUES
        ('cost_per_visit', own.cost_per_visit_365), ('cost_per_stay', own.cost_per_stay_365), ('cost_per_day', own.cost_per_day_365),
        ('cost_per_person', own.cost_per_person_365), ('length_of_stay', own.length_of_stay_365),
        ('encounters_per_person', own.encounters_per_person_365), ('return_share', own.return_share_365),
        ('medicine_share', own.medicine_share_365), ('exam_lab_share', own.exam_lab_share_365), ('fund_share', own.fund_share_365),
        ('lines_per_encounter', own.lines_per_encounter_365), ('repeated_exam_share', own.repeated_exam_share_365),
        ('cost_trend', own.cost_trend)
    ) AS f(feature, value)
    UNION ALL
    SELECT own.as_of, 'department', own.fixmedins_code, own.dept_code, f.feature, f.value
    FROM features.department_window AS own
    CROSS JOIN LATERAL (VALUES
        ('cost_per_stay', own.cost_per_stay_365), ('cost_per_day', own.cost_per_day_365), ('length_of_stay', own.length_of_stay_365),
        ('encounters_per_person', own.encounters_per_person_365), ('return_share', own.return_share_365),
        ('medicine_share', own.medicine_share_365), ('exam_lab_share', own.exam_lab_share_365)
    ) AS f(feature, value)
    UNION ALL
    SELECT own.as_of, 'physician', own.fixmedins_code, own.physician_code, f.feature, f.value
    FROM features.physician_window AS own
    CROSS JOIN LATERAL (VALUES
        ('cost_per_person_day', own.cost_per_person_day_365), ('lines_per_person_day', own.lines_per_person_day_365),
        ('most_persons_in_a_day', own.most_persons_in_a_day_365), ('cost_per_visit', own.cost_per_visit_365),
        ('cost_per_stay', own.cost_per_stay_365), ('medicine_share', own.medicine_share_365), ('exam_lab_share', own.exam_lab_share_365),
        ('repeated_exam_share', own.repeated_exam_share_365)
    ) AS f(feature, value)
    UNION ALL
    SELECT own.as_of, 'person', '', own.psn_no, f.feature, f.value
    FROM features.person_window AS own
    CROSS JOIN LATERAL (VALUES ('visits', own.visits_365), ('cost', own.cost_365)) AS f(feature, value)
)
SELECT figure.as_of, figure.grain, peer.peer_group, figure.fixmedins_code, figure.subject_code, figure.feature, figure.value
FROM figure
JOIN features.peer_group_at AS peer ON peer.as_of = figure.as_of AND peer.grain = figure.grain
    AND peer.fixmedins_code = figure.fixmedins_code AND peer.subject_code = figure.subject_code
WHERE figure.value IS NOT NULL

namespace FraudWatch.Synthetic.Town;

/// <summary>A long story in a person's year, beside the ordinary illnesses.</summary>
internal enum Course
{
    None,
    Chemotherapy,
    Radiotherapy,
    Dialysis,
    PsychiatricStay,
    StrokeRehabilitation,
    Tuberculosis,
    Cataract,
    StagedStent,
    HomeBed,
    Delivery,
    DiesInHospital,
}

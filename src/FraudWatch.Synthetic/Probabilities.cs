namespace FraudWatch.Synthetic;

/// <summary>
/// Every rate that shapes honest life, with its source. "NBS" is the National Bureau of Statistics, "NHSA" the yearly
/// statistical bulletin of the National Healthcare Security Administration, "NHC" the bulletin of the National Health
/// Commission; figures are rounded. "Assumption" means that no published figure stands behind it.
/// </summary>
internal static class Probabilities
{
    /// <summary>Share of employees' insurance among the insured. NHSA 2023: 371 of 1,334 million.</summary>
    public const double EmployeeInsured = 0.28;

    /// <summary>Stays per person-year before courses of treatment add theirs. NHSA 2022: 17.6 % employees, 16.3 % residents.</summary>
    public const double StaysPerYear = 0.125;

    /// <summary>Factor on a pathway's nights, so that the mean stay is 8-9 days. NHSA 2022: 9.5 days employees, 9.2 residents.</summary>
    public const double StretchOfStays = 1.3;

    /// <summary>Outpatient visits per person-year. NHC 2023: 9.55 billion visits, 6.8 per inhabitant; a part is not insured.</summary>
    public const double VisitsPerYear = 5.1;

    /// <summary>Pharmacy purchases per person-year settled on the card. Assumption.</summary>
    public const double PharmacyTripsPerYear = 2.0;

    /// <summary>Deaths per person-year. NBS 2023: 7.87 per thousand; spread over ages by <see cref="Life.AgeFactors"/>.</summary>
    public const double DeathsPerYear = 0.0079;

    /// <summary>Share of deaths in hospital. Assumption: most people die at home.</summary>
    public const double DiesInHospital = 0.35;

    /// <summary>Births per person-year. NBS 2023: 6.39 per thousand. As a rate of women from 20 to 38.</summary>
    public const double DeliveriesPerWomanYear = 0.052;

    /// <summary>Share of caesarean sections. About 44-45 % by the NHC's maternal health reports of recent years.</summary>
    public const double Caesarean = 0.44;

    /// <summary>Patients on haemodialysis. National registry 2023: about 650 per million.</summary>
    public const double OnDialysis = 0.00065;

    /// <summary>Share of persons with a chronic disease registered for outpatient benefits, from age 40 on. Assumption.</summary>
    public const double ChronicFrom40 = 0.16;

    /// <summary>Chemotherapy course in a year, ages 40-80. Assumption from about 3,400 new cancers per million (national cancer registry).</summary>
    public const double ChemotherapyPerYear = 0.0032;

    /// <summary>Radiotherapy course, ages 40-80. Assumption.</summary>
    public const double RadiotherapyPerYear = 0.0008;

    /// <summary>Long psychiatric stay, ages 18-75. Assumption.</summary>
    public const double PsychiatricStayPerYear = 0.0012;

    /// <summary>Rehabilitation after an acute stroke, from 50 on. Assumption.</summary>
    public const double StrokeRehabilitationPerYear = 0.0026;

    /// <summary>Tuberculosis stay, ages 18-85. WHO 2023: incidence in China about 52 per 100,000; part is treated in hospital.</summary>
    public const double TuberculosisStayPerYear = 0.0003;

    /// <summary>Cataract operations, from 60 on. Assumption from about 3,000 operations per million inhabitants.</summary>
    public const double CataractPerYear = 0.009;

    /// <summary>Coronary stents in two planned stays, from 45 on. Assumption from about 1,200 interventions per million.</summary>
    public const double StagedStentPerYear = 0.0009;

    /// <summary>Home hospital bed, from 75 on. Assumption.</summary>
    public const double HomeBedPerYear = 0.004;

    /// <summary>Lives in another region all the year, with a filing. NHSA: several million long-term filings; share assumed.</summary>
    public const double LivesAway = 0.015;

    /// <summary>Stay outside the region with a referral. Assumption.</summary>
    public const double StayAway = 0.03;

    /// <summary>A referral to another region that nobody filed, paid at the lower ratio. Assumption.</summary>
    public const double UnfiledReferral = 0.15;

    /// <summary>Visited by carers of the long-term care insurance, from 70 on, outside care homes. Assumption.</summary>
    public const double CaredForAtHome = 0.08;

    /// <summary>Men per woman. Census 2020: 105.07 per 100.</summary>
    public const double Male = 0.512;

    /// <summary>Admissions that come through the emergency room. Assumption.</summary>
    public const double Emergency = 0.18;

    /// <summary>Transfer up, transfer down, discharge against advice, per stay. Assumptions.</summary>
    public const double TransferUp = 0.02, TransferDown = 0.015, AgainstAdvice = 0.025;

    /// <summary>Comes back within 4-12 days after a discharge against advice. Assumption.</summary>
    public const double ReturnAfterAgainstAdvice = 0.15;

    /// <summary>Readmission for the same disease 17-30 days after discharge. Assumption within the usual 31-day rate of 3-5 %.</summary>
    public const double ReadmissionAfter17Days = 0.03;

    /// <summary>Another, urgent disease within 15 days after discharge. Assumption.</summary>
    public const double UrgentOtherDisease = 0.002;

    /// <summary>Quiet Saturday, Sunday or holiday of a stable inpatient: bed, nursing and rounds only. Assumption.</summary>
    public const double QuietDayOff = 0.35;

    /// <summary>Convalescent days at the end of a longer stay covered by tablets handed out for a week. Assumption.</summary>
    public const double TabletsForAWeek = 0.03;

    /// <summary>Operation done when the pathway knows one. Assumption.</summary>
    public const double Operated = 0.8;

    /// <summary>Settlement refunded and made again; refunded for good; a line booked twice and taken back. Assumptions.</summary>
    public const double Resettled = 0.006, Refunded = 0.002, LineTakenBack = 0.008;

    /// <summary>Visit settled days later (mobile payment, machine down). Assumption.</summary>
    public const double SettledLater = 0.01;

    /// <summary>Stay looked at by ward checkers, by identity checkers. Assumptions.</summary>
    public const double WardChecked = 0.10, IdentityChecked = 0.10;

    /// <summary>A ward check finds the bed empty with leave approved, without (once only). Assumptions.</summary>
    public const double OnLeave = 0.02, OutOnce = 0.01;

    /// <summary>An identity check fails at first and is cleared by a second one (worn fingerprints, old photo). Assumption.</summary>
    public const double FalseMismatch = 0.015;

    /// <summary>Family collects chronic drugs, examination at another hospital, online follow-up: per stay. Assumptions.</summary>
    public const double DrugsCollected = 0.03, ExaminedElsewhere = 0.01, OnlineFollowUp = 0.01;

    /// <summary>Seen elsewhere on the morning of the admission. Assumption.</summary>
    public const double SeenOnTheWayIn = 0.02;

    /// <summary>An infection caught in the ward, per stay of four days or more. Prevalence surveys of the NHC's network find 1-2 %.</summary>
    public const double WardInfection = 0.012;

    /// <summary>Sex wrongly registered in the person register, right on the claims. Assumption.</summary>
    public const double SexMisregistered = 0.0005;

    /// <summary>Weights of a day against an ordinary working day. Assumptions; the Spring Festival dip is well known.</summary>
    public const double PlannedOnWeekend = 0.45, PlannedOnHoliday = 0.15, WalkInOnWeekend = 0.75, WalkInOnHoliday = 0.45;

    /// <summary>Weights of a month for seasonal diseases. Assumptions after the sentinel reports on influenza.</summary>
    public const double SeasonPeak = 1.9, SeasonTrough = 0.6;

    /// <summary>Household sizes 1 to 5. Census 2020: 25 %, 30 %, 21 %, 13 %; five and more taken together; mean 2.6.</summary>
    public static readonly double[] HouseholdSizes = [0.25, 0.30, 0.21, 0.13, 0.11];
}

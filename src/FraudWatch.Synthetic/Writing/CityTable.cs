namespace FraudWatch.Synthetic.Writing;

/// <summary>The files that grow with every person.</summary>
internal enum CityTable
{
    Persons,
    Enrolments,
    Encounters,
    Settlements,
    FeeLines,
    Diagnoses,
    Operations,
    SettlementLists,
    WardChecks,
    IdentityChecks,
    ChronicRegistrations,
    AwayFilings,
    Orders,
    CareServices,
    MaternityAllowances,
    ManualClaims,
    Purchases,
    Sales,
    Stock,
    FundAccounts,
    Truth,
}

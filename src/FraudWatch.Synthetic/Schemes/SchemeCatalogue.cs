namespace FraudWatch.Synthetic.Schemes;

/// <summary>All schemes, in planting order.</summary>
internal static class SchemeCatalogue
{
    public static IReadOnlyList<IScheme> All { get; } =
    [
        new GroupAdmission(),
        new SplitStay(sameDisease: false),
        new SplitStay(sameDisease: true),
        new IdleBed(),
        new OutpatientDuringStay(),
        new AbsentAtWardCheck(),
        new OverlappingStays(),
        new TwoPlacesAtOnce(),
        new IdentityCheckFailed(),
        new SexConflict(),
        new ServiceAfterDeath(),
        new DuplicateCharge(),
        new ChargeOutsideStay(),
        new DaysOverStay(),
    ];
}

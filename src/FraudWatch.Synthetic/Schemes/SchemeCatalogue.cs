using FraudWatch.Synthetic.Schemes.Admissions;
using FraudWatch.Synthetic.Schemes.Charging;
using FraudWatch.Synthetic.Schemes.Identity;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>All schemes, in planting order: those that need many people of one kind come first.</summary>
internal static class SchemeCatalogue
{
    public static IReadOnlyList<IScheme> All { get; } =
    [
        .. Groups(),
        .. OfAdmissions(),
        .. OfIdentity(),
        .. OfCharging(),
    ];

    private static IEnumerable<IScheme> Groups() =>
    [
        new GroupAdmission(),
    ];

    private static IEnumerable<IScheme> OfAdmissions() =>
    [
        new SplitStay(sameDisease: false),
        new SplitStay(sameDisease: true),
        new IdleBed(),
        new OutpatientDuringStay(),
        new AbsentAtWardCheck(),
        new OverlappingStays(),
    ];

    private static IEnumerable<IScheme> OfIdentity() =>
    [
        new TwoPlacesAtOnce(),
        new IdentityCheckFailed(),
        new SexConflict(),
        new ServiceAfterDeath(),
    ];

    private static IEnumerable<IScheme> OfCharging() =>
    [
        new DuplicateCharge(),
        new ChargeOutsideStay(),
        new DaysOverStay(),
    ];
}

namespace FraudWatch.Synthetic.Tests.Definitions;

/// <summary>What each scheme means, read from the rows alone.</summary>
public static class SchemeDefinitions
{
    public static IReadOnlyDictionary<string, SchemeDefinition> All { get; } = new Dictionary<string, SchemeDefinition>
    {
        ["split-stay"] = AdmissionDefinitions.SplitStay,
        ["split-stay-same-disease"] = AdmissionDefinitions.SplitStaySameDisease,
        ["idle-bed"] = AdmissionDefinitions.IdleBed,
        ["outpatient-during-stay"] = AdmissionDefinitions.OutpatientDuringStay,
        ["absent-at-ward-check"] = AdmissionDefinitions.AbsentAtWardCheck,
        ["overlapping-stays"] = AdmissionDefinitions.OverlappingStays,
        ["group-admission"] = AdmissionDefinitions.GroupAdmission,
        ["two-places-at-once"] = IdentityDefinitions.TwoPlacesAtOnce,
        ["identity-check-failed"] = IdentityDefinitions.IdentityCheckFailed,
        ["sex-conflict"] = IdentityDefinitions.SexConflict,
        ["service-after-death"] = IdentityDefinitions.ServiceAfterDeath,
        ["duplicate-charge"] = ChargingDefinitions.DuplicateCharge,
        ["charge-outside-stay"] = ChargingDefinitions.ChargeOutsideStay,
        ["days-over-stay"] = ChargingDefinitions.DaysOverStay,
    };
}

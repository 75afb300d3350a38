using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>
/// Ways to cheat that no rule describes. On those of the first part detectors may be improved. Of the second part only the courses of
/// injections were never looked at while that was done; the other two were, once. The kinds of hospitals stand apart: in a small city a hospital has too few stays to
/// show them well.
/// </summary>
public static class UnseenKinds
{
    private static readonly UnseenKind[] FirstPart = [new PhantomVisits(), new PaddedBills(), new NightCounter()];

    private static readonly UnseenKind[] SecondPart = [new WeekendVisits(), new RoundedBills(), new InjectionCourses()];

    private static readonly UnseenKind[] Hospitals = [new StretchedStays(), new OvernightStays()];

    private static readonly OwnConduct[] Own =
    [
        new("tests-of-a-physician", new PaddedBills(), encounter => encounter.Physician?.Code, oneIn: 6),
        new("beds-of-a-department", new StretchedStays(), encounter => encounter.Physician?.Department, oneIn: 5),
        new("a-stretched-stay", new StretchedStays(), encounter => Identifiers.EncounterText(encounter.Id), oneIn: 10),
    ];

    /// <summary>Kinds that may be looked at while detectors are improved.</summary>
    public static IReadOnlyList<string> Development { get; } = [.. FirstPart.Select(kind => kind.Name)];

    /// <summary>Kinds that only measure.</summary>
    public static IReadOnlyList<string> HeldBack { get; } = [.. SecondPart.Select(kind => kind.Name)];

    /// <summary>Kinds of hospitals, which have few stays each in a small city: harder to see.</summary>
    public static IReadOnlyList<string> OfHospitals { get; } = [.. Hospitals.Select(kind => kind.Name)];

    /// <summary>All kinds of institutions.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Development, .. HeldBack, .. OfHospitals];

    /// <summary>What single physicians, departments or stays are odd for, by grain: the institution as a whole hardly is.</summary>
    public static IReadOnlyDictionary<string, string> OfTheirOwn { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["physician"] = Own[0].Name,
        ["department"] = Own[1].Name,
        ["stay"] = Own[2].Name,
    };

    internal static UnseenKind Named(string name) => ((UnseenKind[])[.. FirstPart, .. SecondPart, .. Hospitals, .. Own]).First(kind => kind.Name == name);
}

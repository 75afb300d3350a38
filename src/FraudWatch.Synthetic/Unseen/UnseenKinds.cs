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

    /// <summary>Kinds that may be looked at while detectors are improved.</summary>
    public static IReadOnlyList<string> Development { get; } = [.. FirstPart.Select(kind => kind.Name)];

    /// <summary>Kinds that only measure.</summary>
    public static IReadOnlyList<string> HeldBack { get; } = [.. SecondPart.Select(kind => kind.Name)];

    /// <summary>Kinds of hospitals, which have few stays each in a small city: harder to see.</summary>
    public static IReadOnlyList<string> OfHospitals { get; } = [.. Hospitals.Select(kind => kind.Name)];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Development, .. HeldBack, .. OfHospitals];

    internal static UnseenKind Named(string name) => ((UnseenKind[])[.. FirstPart, .. SecondPart, .. Hospitals]).First(kind => kind.Name == name);
}

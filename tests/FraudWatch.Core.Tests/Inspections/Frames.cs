using FraudWatch.Core.Inspections;

namespace FraudWatch.Core.Tests.Inspections;

/// <summary>Lists to draw from.</summary>
internal static class Frames
{
    private static readonly string[] Kinds = ["clinic", "hospital", "pharmacy"];

    /// <summary>Institutions of three kinds in four areas, of very different weights.</summary>
    public static CandidateList Institutions(int count) => new(Enumerable.Range(1, count).Select(i => One(
        $"H{i:00000}", Kinds[i % 3], $"99010{1 + (i % 4)}", 1 + ((long)i * i * 37 % 90_000))));

    public static Candidate One(string code, string kind = "hospital", string area = "990101", long weight = 1) => new()
    {
        FixmedinsCode = code,
        FixmedinsName = $"机构{code}",
        Kind = kind,
        Area = area,
        Weight = weight,
    };
}

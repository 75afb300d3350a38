using FraudWatch.Store.Ingest.Loading;

namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>What a profile makes of a header.</summary>
/// <param name="Targets">The tables that are fed, the main one first; empty when the header is not recognised.</param>
/// <param name="Ignored">Header fields that are not read.</param>
/// <param name="Problem">Why the header is not recognised, as a sentence.</param>
internal sealed record Recognition(IReadOnlyList<TableTarget> Targets, IReadOnlyList<string> Ignored, string? Problem)
{
    public bool IsRecognised => Targets.Count > 0;

    public static Recognition None(string problem) => new([], [], problem);
}

namespace FraudWatch.Store.FeatureSets;

/// <summary>What a feature is called and what it measures; one line of the feature dictionary.</summary>
/// <param name="Name">Column name; the same name means the same thing at every grain that has it.</param>
/// <param name="Zh">In Chinese, as a reader of reasons sees it.</param>
/// <param name="En">In English.</param>
/// <param name="Grains">Names of the grains that have it; <see cref="FeatureLexicon.History"/> is none of the feature sets.</param>
/// <param name="Unit">yuan, days, count, share, ratio and so on.</param>
/// <param name="WindowDays">Days before <c>as_of</c> that it looks at; null for all that is known, or for the stay itself.</param>
/// <param name="Direction">high, low or both: which side calls for a question; null where neither does of itself.</param>
/// <param name="JudgedAt">Names of the grains whose subjects are scored by it, against peers of their own size.</param>
/// <param name="SizeAt">Names of the grains at which it says how large a subject is; the first in the file is the size-only baseline.</param>
public sealed record FeatureEntry(
    string Name, string Zh, string En, IReadOnlyList<string> Grains, string Unit, int? WindowDays, string? Direction,
    IReadOnlyList<string> JudgedAt, IReadOnlyList<string> SizeAt);

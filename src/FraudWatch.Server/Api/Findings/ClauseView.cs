using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Api.Findings;

/// <summary>A clause in force on the day of a finding, in its own words.</summary>
/// <param name="Instrument">The law or regulation.</param>
/// <param name="Article">Article, paragraph, item.</param>
/// <param name="Quote">Its wording.</param>
/// <param name="Verified">Whether the wording was compared with the published text.</param>
public sealed record ClauseView(string Instrument, string Article, string Quote, bool Verified)
{
    internal static ClauseView Of(Clause clause) => new(clause.Instrument, clause.Article, clause.Quote, clause.Verified);
}

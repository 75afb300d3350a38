using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Api.Rules;

/// <summary>A clause of law behind a rule.</summary>
/// <param name="Instrument">Name of the law or regulation.</param>
/// <param name="Clause">Article, paragraph and item.</param>
/// <param name="From">First day in force.</param>
/// <param name="To">First day no longer in force; null while it is.</param>
/// <param name="Quote">Word for word; empty when the text was not read.</param>
/// <param name="Verified">Whether the quote was compared with the published text.</param>
public sealed record ClauseView(string Instrument, string Clause, DateOnly From, DateOnly? To, string Quote, bool Verified)
{
    internal static ClauseView Of(Clause clause) => new(clause.Instrument, clause.Article, clause.From, clause.To, clause.Quote, clause.Verified);
}

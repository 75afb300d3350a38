namespace FraudWatch.Detection.Rules;

/// <summary>One clause of law, with the days on which it is in force.</summary>
/// <param name="Instrument">Name of the law or regulation.</param>
/// <param name="Article">Article, paragraph and item, as in 第十五条第一款.</param>
/// <param name="From">First day in force.</param>
/// <param name="To">First day no longer in force; null while it is.</param>
/// <param name="Quote">Word for word; empty when the text was not read.</param>
/// <param name="Verified">Whether the quote was compared with the published text.</param>
public sealed record Clause(string Instrument, string Article, DateOnly From, DateOnly? To, string Quote, bool Verified)
{
    /// <summary>Whether the clause is in force on that day.</summary>
    public bool InForceOn(DateOnly day) => day >= From && (To is null || day < To);

    /// <summary>The clause as a finding names it.</summary>
    public string Citation => $"《{Instrument}》{Article}";
}

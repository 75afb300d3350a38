namespace FraudWatch.Pipeline.Figures;

/// <summary>An institution of the ranked list.</summary>
/// <param name="Rank">Over all divisions.</param>
/// <param name="FixmedinsCode">The institution.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tier">A to D.</param>
/// <param name="Probability">Chance that an inspection finds something.</param>
/// <param name="Low">Lower end of the model's interval (Venn-Abers); null where the rules rate.</param>
/// <param name="High">Upper end.</param>
/// <param name="ExpectedRecovery">Yuan.</param>
/// <param name="Findings">Findings that count in the rating.</param>
/// <param name="AmountAtRisk">Yuan, each fee line once.</param>
/// <param name="FundAtRisk">Yuan of the fund.</param>
/// <param name="Basis">model or rules.</param>
public sealed record RankedInstitution(
    long Rank, string FixmedinsCode, string Name, string Tier, double Probability, double? Low, double? High, decimal ExpectedRecovery, long Findings,
    decimal AmountAtRisk, decimal FundAtRisk, string Basis)
{
    /// <summary>The first of the visible institutions.</summary>
    public static Task<IReadOnlyList<RankedInstitution>> ReadAsync(ClaimsSnapshot snapshot, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.ReadAsync("ranking", new Dictionary<string, object?> { ["most"] = most }, row => new RankedInstitution(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetDouble(4), row.IsDBNull(5) ? null : row.GetDouble(5),
            row.IsDBNull(6) ? null : row.GetDouble(6), row.GetDecimal(7), row.GetInt64(8), row.GetDecimal(9), row.GetDecimal(10), row.GetString(11)), cancellation);
    }
}

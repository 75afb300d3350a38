using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>An institution of the ranking, with the list of its findings.</summary>
/// <param name="Rank">Over all divisions.</param>
/// <param name="FixmedinsCode">The institution.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tier">A to D.</param>
/// <param name="Probability">Chance that an inspection finds something.</param>
/// <param name="Low">Lower end of the model's interval (Venn-Abers); null where the rules rate.</param>
/// <param name="High">Upper end.</param>
/// <param name="ExpectedRecovery">Yuan.</param>
/// <param name="Findings">Findings that count in the rating, with their yuan at risk.</param>
/// <param name="FundAtRisk">Yuan of the fund in them.</param>
/// <param name="Basis">model or rules.</param>
public sealed record RankedView(
    long Rank, string FixmedinsCode, string Name, string Tier, double Probability, double? Low, double? High, decimal ExpectedRecovery, CountView Findings,
    decimal FundAtRisk, string Basis)
{
    internal static RankedView Of(RankedInstitution one) => new(
        one.Rank, one.FixmedinsCode, one.Name, one.Tier, one.Probability, one.Low, one.High, one.ExpectedRecovery,
        CountView.Of(one.Findings, one.AmountAtRisk, ClaimsLists.FindingsOf(one.FixmedinsCode)), one.FundAtRisk, one.Basis);
}

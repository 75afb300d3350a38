using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>An institution of the ranking, with the list of its findings.</summary>
public sealed record RankedView(RankedInstitution Institution, CountView Findings)
{
    internal static RankedView Of(RankedInstitution one) => new(one, new CountView(one.Findings, one.AmountAtRisk, InstitutionLists.Findings(one.FixmedinsCode)));
}

using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>A funnel plot that can be drawn.</summary>
/// <param name="Setting">inpatient or outpatient.</param>
/// <param name="Indicator">Its id, such as drug-share.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Institutions">Visible institutions that have it.</param>
public sealed record FunnelChoiceView(string Setting, string Indicator, DateOnly Month, CountView Institutions)
{
    internal static FunnelChoiceView Of(FunnelChoice choice, string? region) => new(
        choice.Setting, choice.Indicator, choice.Month, CountView.Of(choice.Institutions, ClaimsLists.Funnel(choice, region)));
}

using FraudWatch.Core.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>The funds with their early warning.</summary>
/// <param name="Outlook">Months so far and ahead, and how the forecast did when it was tried.</param>
/// <param name="Coverage">Share of what comes that the bands should hold.</param>
/// <param name="Warning">Of the last month; null where no accounts came.</param>
/// <param name="ExpectedLow">The first month to come that is expected under six months of payment; null for none.</param>
/// <param name="PossibleLow">The first month to come that may be, by the lower end of the band; null for none.</param>
public sealed record FundView(OutlookView Outlook, double Coverage, FundWarning? Warning, DateOnly? ExpectedLow, DateOnly? PossibleLow);

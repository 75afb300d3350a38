namespace FraudWatch.Server.Api.Figures;

/// <summary>A division with those below it.</summary>
/// <param name="Region">Its code; empty for what has none.</param>
/// <param name="Suspected">Clues opened in the period.</param>
/// <param name="Decided">Clues decided in it.</param>
/// <param name="Confirmed">Of those, confirmed wholly or in part, with the money that stands.</param>
/// <param name="ConfirmationRate">Confirmed of those confirmed or refuted.</param>
/// <param name="Claims">What claims and rating say; null before the first run.</param>
public sealed record RegionView(string Region, CountView Suspected, CountView Decided, CountView Confirmed, ShareView ConfirmationRate, RegionClaimsView? Claims);

namespace FraudWatch.Server.Api.Institutions;

/// <summary>What the learnt model says of an institution.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="IsUsed">Whether the rating takes it: it did better than the rating on institutions that it had not seen.</param>
/// <param name="Probability">Calibrated, 0 to 1.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Amount">Yuan that it expects; null where it does not say.</param>
/// <param name="Contributions">The features that raise it most, the weightiest first.</param>
public sealed record ModelView(string? Model, bool IsUsed, double? Probability, double? Low, double? High, double? Amount, IReadOnlyList<ContributionView> Contributions);

namespace FraudWatch.Server.Api.Figures;

/// <summary>What random second looks say about the first.</summary>
/// <param name="Drawn">All that were drawn.</param>
/// <param name="Waiting">Of them, without a second verdict yet.</param>
/// <param name="Precision">Of confirmed cases looked at again, those that stand.</param>
/// <param name="MissedWhenDismissed">Of cases closed as unfounded and looked at again, those that should have stood.</param>
/// <param name="MissedWhenLeft">Of cases that nobody had taken up and that were looked at, those that stand.</param>
public sealed record SecondLookView(CountView Drawn, CountView Waiting, ShareView Precision, ShareView MissedWhenDismissed, ShareView MissedWhenLeft);

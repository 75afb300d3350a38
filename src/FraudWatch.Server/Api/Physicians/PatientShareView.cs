using FraudWatch.Casework.People;

namespace FraudWatch.Server.Api.Physicians;

/// <summary>One patient's part of what a physician ordered.</summary>
/// <param name="Person">The patient.</param>
/// <param name="Days">Days with lines.</param>
/// <param name="Lines">Fee lines.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Share">Of all that the physician ordered, 0 to 1.</param>
public sealed record PatientShareView(PersonRef Person, long Days, long Lines, decimal? Amount, double? Share);

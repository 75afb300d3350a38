namespace FraudWatch.Casework.People;

/// <summary>A user after a change.</summary>
/// <param name="User">The user as saved.</param>
/// <param name="PendingApproval">The request for roles and divisions that a second person must approve; null when there is none.</param>
public sealed record SavedUser(UserAccount User, long? PendingApproval);

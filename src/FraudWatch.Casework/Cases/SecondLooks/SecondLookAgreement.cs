namespace FraudWatch.Casework.Cases;

/// <summary>What second looks say about the first.</summary>
/// <param name="Decided">Cases with a first verdict that were looked at again.</param>
/// <param name="Agreed">Of them, with the same verdict.</param>
/// <param name="NotTakenUp">Cases that nobody had taken up, looked at.</param>
/// <param name="Missed">Of them, confirmed at least in part.</param>
public sealed record SecondLookAgreement(int Decided, int Agreed, int NotTakenUp, int Missed);

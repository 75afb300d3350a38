namespace FraudWatch.Core.Inspections;

/// <summary>The inspectors at hand cannot be put into teams that keep the rules; the message says what is missing.</summary>
public sealed class TeamsImpossibleException(string message) : Exception(message);

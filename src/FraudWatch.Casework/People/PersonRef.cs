namespace FraudWatch.Casework.People;

/// <summary>An insured person as answers, addresses and links name them: never by number.</summary>
/// <param name="Handle">Opaque and always the same for one person in this office; what filters and addresses take.</param>
/// <param name="Label">The number with all but its end hidden, for people to read.</param>
public sealed record PersonRef(string Handle, string Label);

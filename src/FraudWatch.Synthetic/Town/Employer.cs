namespace FraudWatch.Synthetic.Town;

/// <summary>An employer that insures its staff.</summary>
internal sealed record Employer(string Number, string Name);

namespace FraudWatch.Synthetic.Town;

/// <summary>An employer that insures its staff, at times a hospital of the city.</summary>
internal sealed record Employer(string Number, string Name, Institution? Hospital = null);

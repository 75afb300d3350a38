namespace FraudWatch.Server.Api.Figures;

/// <summary>At most so many findings per so many units over honest claims, as the rule states it.</summary>
/// <param name="AtMost">Findings.</param>
/// <param name="Per">Units.</param>
/// <param name="Of">What a unit is: stays, lines, persons, ….</param>
public sealed record HonestRateView(decimal AtMost, int Per, string Of);

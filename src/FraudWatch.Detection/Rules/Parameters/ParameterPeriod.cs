namespace FraudWatch.Detection.Rules;

/// <summary>A region and a time that share one set of values.</summary>
/// <param name="Region">Division of the institution (admdvs); null for institutions without one.</param>
/// <param name="From">First service day.</param>
/// <param name="To">First service day after it; null when it goes on.</param>
public sealed record ParameterPeriod(string? Region, DateOnly From, DateOnly? To);

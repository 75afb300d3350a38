using FraudWatch.Core.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Days that a figure is about; <paramref name="To"/> is the day after the last.</summary>
public sealed record PeriodView(DateOnly From, DateOnly To)
{
    internal static PeriodView Of(Period period) => new(period.From, period.To);
}

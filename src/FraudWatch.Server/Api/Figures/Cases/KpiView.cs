namespace FraudWatch.Server.Api.Figures;

/// <summary>The key figures of a period against the period before.</summary>
public sealed record KpiView
{
    public required PeriodView Period { get; init; }

    public required PeriodView Before { get; init; }

    /// <summary>疑似: opened in the period, with the money at risk.</summary>
    public required AmountKpi Suspected { get; init; }

    /// <summary>查实: decided in the period as confirmed, wholly or in part, with the money that stands.</summary>
    public required AmountKpi Confirmed { get; init; }

    /// <summary>追回: of the cases decided in the period those with money come in, with that money.</summary>
    public required AmountKpi Recovered { get; init; }

    /// <summary>逾期, at this moment.</summary>
    public required AmountKpi Overdue { get; init; }

    /// <summary>查实率.</summary>
    public required ShareKpi ConfirmationRate { get; init; }

    /// <summary>申诉改判率.</summary>
    public required ShareKpi OverturnedOnAppeal { get; init; }

    public required FreshnessView Freshness { get; init; }

    public required CoverageView Coverage { get; init; }
}

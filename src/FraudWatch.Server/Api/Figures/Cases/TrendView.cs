namespace FraudWatch.Server.Api.Figures;

/// <summary>The months of a period, with the changes of rules in it.</summary>
public sealed record TrendView(PeriodView Period, IReadOnlyList<MonthView> Months, IReadOnlyList<RuleChange> RuleChanges);

using FraudWatch.Casework.Audit;

namespace FraudWatch.Server.Api.Audit;

/// <summary>Heads of days, as they are kept elsewhere and given to <c>audit verify --head</c>.</summary>
public sealed record HeadList(IReadOnlyList<DayHead> Items);

namespace FraudWatch.Server.Api.Figures;

/// <summary>One month of the trend.</summary>
/// <param name="From">Its first day in the period.</param>
/// <param name="To">The day after its last.</param>
/// <param name="Suspected">Opened in it.</param>
/// <param name="Decided">Decided in it.</param>
/// <param name="Confirmed">Of those, confirmed wholly or in part, with the money that stands.</param>
/// <param name="Recovered">Of those decided, with money come in.</param>
public sealed record MonthView(DateOnly From, DateOnly To, CountView Suspected, CountView Decided, CountView Confirmed, CountView Recovered);

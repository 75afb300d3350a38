namespace FraudWatch.Server.Api.Persons;

/// <summary>Lines of one item on one day, side by side. Many are honest: an item may be due twice.</summary>
/// <param name="Day">The day.</param>
/// <param name="ItemCode">National code.</param>
/// <param name="ItemName">Name.</param>
/// <param name="BeyondOne">Yuan of all lines but the costliest.</param>
/// <param name="Institutions">How many institutions charged it.</param>
/// <param name="Lines">The lines in time.</param>
public sealed record DuplicateView(DateOnly? Day, string ItemCode, string? ItemName, decimal? BeyondOne, int Institutions, IReadOnlyList<FeeLineView> Lines);

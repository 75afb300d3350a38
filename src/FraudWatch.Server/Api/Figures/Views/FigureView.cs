namespace FraudWatch.Server.Api.Figures;

/// <summary>A figure with what it takes to defend it.</summary>
/// <param name="Figure">Its name.</param>
/// <param name="AsOf">The moment that it was read at, in UTC.</param>
/// <param name="Watermark">Batches committed to the claims store at that moment.</param>
/// <param name="Today">The office's day.</param>
/// <param name="Region">The division that it is narrowed to; null for all that the person sees.</param>
/// <param name="Definition">What it is.</param>
/// <param name="Denominator">What it is counted against.</param>
/// <param name="Content">The numbers. Each number with a <c>list</c> counts what that list shows with <c>count=true</c>.</param>
public sealed record FigureView<T>(
    string Figure, DateTime AsOf, long Watermark, DateOnly Today, string? Region, Words Definition, Words Denominator, T Content);

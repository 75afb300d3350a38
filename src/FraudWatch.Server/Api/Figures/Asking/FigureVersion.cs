namespace FraudWatch.Server.Api.Figures;

/// <summary>What figures stand on besides the cases: while none of it changes and no case does, neither does any figure.</summary>
/// <param name="Watermark">Batches committed to the claims store.</param>
/// <param name="Run">The last run of the stages; empty before the first.</param>
/// <param name="Today">The office's day: what was due yesterday is overdue today.</param>
internal sealed record FigureVersion(long Watermark, string Run, DateOnly Today);

namespace FraudWatch.Server.Api.Figures;

/// <summary>An answer that was made.</summary>
/// <param name="Json">Its bytes.</param>
/// <param name="Version">The last changes that it saw.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Cost">How long that took.</param>
/// <param name="IsFirst">Whether its question was answered for the first time.</param>
internal sealed record KeptFigure(byte[] Json, FigureVersion Version, DateTimeOffset At, TimeSpan Cost, bool IsFirst);

namespace FraudWatch.Server.Api.Figures;

/// <summary>What a figure is, and what it is counted against, so that whoever shows it can defend it.</summary>
internal sealed record FigureWords(Words Definition, Words Denominator);

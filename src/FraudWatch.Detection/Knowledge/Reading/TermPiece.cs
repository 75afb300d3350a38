namespace FraudWatch.Detection.Knowledge;

/// <summary>A piece of a text.</summary>
/// <param name="Text">Its letters.</param>
/// <param name="IsTerm">Whether it is a word of the dictionary.</param>
internal sealed record TermPiece(string Text, bool IsTerm);

namespace FraudWatch.Store.Ingest.Framing;

/// <summary>How a text file separates its fields. Both characters are ASCII.</summary>
/// <param name="Delimiter">Comma, tab, semicolon or pipe.</param>
/// <param name="Quote">Encloses fields; doubled inside a field it stands for itself.</param>
public readonly record struct TextDialect(char Delimiter, char Quote);

namespace FraudWatch.Detection.Rules.Sql;

/// <summary>A piece of SQL text; the pieces of a text, put together, are the text.</summary>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text);

using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>One column of a result: an expression, or a column that a star stands for.</summary>
internal sealed record SelectItem(string Name, JsonElement? Expression, (int Source, int Column)? Place);

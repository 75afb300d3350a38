namespace FraudWatch.Store.Schemas;

/// <summary>A header field whose meaning is known.</summary>
/// <param name="Index">Position in the header, from 0.</param>
/// <param name="Header">The field as it stands in the file.</param>
/// <param name="Column">The national column that it is.</param>
public sealed record RecognisedColumn(int Index, string Header, InputColumn Column);

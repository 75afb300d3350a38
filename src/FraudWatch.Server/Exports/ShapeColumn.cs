namespace FraudWatch.Server.Exports;

/// <summary>A column of an exported list of the case store.</summary>
/// <param name="Column">Name, kind and title.</param>
/// <param name="Value">Its value in a row, of the kind's type.</param>
internal sealed record ShapeColumn<T>(ExportColumn Column, Func<T, object?> Value)
{
    public ShapeColumn(string name, ExportKind kind, string title, Func<T, object?> value) : this(new ExportColumn(name, kind, title), value)
    {
    }
}

using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace DuckDB.NET.Data;

/// <summary>
/// A parameter's value. The name carries no <c>$</c>; a parameter without a name is matched by its position. The SQL
/// type follows the value's .NET type (decimal: exact, DateOnly: DATE, DateTime: TIMESTAMP, a list: LIST).
/// </summary>
public sealed class DuckDBParameter : DbParameter
{
    private DbType? dbType;

    public DuckDBParameter()
    {
    }

    public DuckDBParameter(object? value) => Value = value;

    public DuckDBParameter(string name, object? value) : this(value) => ParameterName = name;

    /// <summary>Kept for tools that ask; what is bound follows <see cref="Value"/> alone.</summary>
    public override DbType DbType
    {
        get => dbType ?? DbType.Object;
        set => dbType = value;
    }

    public override ParameterDirection Direction
    {
        get => ParameterDirection.Input;
        set
        {
            if (value != ParameterDirection.Input)
                throw new NotSupportedException("DuckDB has input parameters only.");
        }
    }

    public override bool IsNullable { get; set; }

    [AllowNull]
    public override string ParameterName { get; set => field = value ?? string.Empty; } = string.Empty;

    public override int Size { get; set; }

    [AllowNull]
    public override string SourceColumn { get; set => field = value ?? string.Empty; } = string.Empty;

    public override bool SourceColumnNullMapping { get; set; }

    public override object? Value { get; set; }

    public override void ResetDbType() => dbType = null;
}

using System.Numerics;

namespace DuckDB.NET.Data;

/// <summary>
/// One row of an appender: a value per column, in the table's order, then <see cref="EndRow"/>. A value that its column
/// cannot hold exactly is refused with <see cref="InvalidOperationException"/>, and the row is not appended.
/// </summary>
public sealed class DuckDBAppenderRow
{
    private readonly DuckDBAppender appender;
    private readonly int row;
    private int column;

    internal DuckDBAppenderRow(DuckDBAppender appender, int row) => (this.appender, this.row) = (appender, row);

    /// <exception cref="InvalidOperationException">A column has no value yet.</exception>
    public void EndRow()
    {
        if (column != appender.ColumnCount)
            throw new InvalidOperationException($"The table {appender.Table} has {appender.ColumnCount} columns, but the row has {column} values.");
        appender.EndRow(row);
    }

    public DuckDBAppenderRow AppendNullValue()
    {
        Next().WriteNull(row);
        return this;
    }

    /// <summary>The default of the column, or NULL where it has none.</summary>
    public DuckDBAppenderRow AppendDefault()
    {
        Next();
        appender.WriteDefault(column - 1, row);
        return this;
    }

    public DuckDBAppenderRow AppendValue(bool? value) => Append(value, static (writer, row, v) => writer.Write(row, v));

    public DuckDBAppenderRow AppendValue(sbyte? value) => AppendValue((long?)value);

    public DuckDBAppenderRow AppendValue(byte? value) => AppendValue((long?)value);

    public DuckDBAppenderRow AppendValue(short? value) => AppendValue((long?)value);

    public DuckDBAppenderRow AppendValue(ushort? value) => AppendValue((long?)value);

    public DuckDBAppenderRow AppendValue(int? value) => AppendValue((long?)value);

    public DuckDBAppenderRow AppendValue(uint? value) => AppendValue((long?)value);

    public DuckDBAppenderRow AppendValue(long? value) => Append(value, static (writer, row, v) => writer.Write(row, v));

    public DuckDBAppenderRow AppendValue(ulong? value) => Append(value, static (writer, row, v) => writer.Write(row, (Int128)v));

    /// <summary>A HUGEINT or any smaller integer column's value.</summary>
    public DuckDBAppenderRow AppendValue(BigInteger? value) => Append(value, static (writer, row, v) => writer.Write(row, (Int128)v));

    public DuckDBAppenderRow AppendValue(float? value) => AppendValue((double?)value);

    public DuckDBAppenderRow AppendValue(double? value) => Append(value, static (writer, row, v) => writer.Write(row, v));

    public DuckDBAppenderRow AppendValue(decimal? value) => Append(value, static (writer, row, v) => writer.Write(row, v));

    public DuckDBAppenderRow AppendValue(DateOnly? value) => Append(value, static (writer, row, v) => writer.Write(row, v));

    public DuckDBAppenderRow AppendValue(TimeOnly? value) => Append(value, static (writer, row, v) => writer.Write(row, v));

    public DuckDBAppenderRow AppendValue(DateTime? value) => Append(value, static (writer, row, v) => writer.Write(row, v));

    public DuckDBAppenderRow AppendValue(TimeSpan? value) => Append(value, static (writer, row, v) => writer.Write(row, v));

    public DuckDBAppenderRow AppendValue(Guid? value) => Append(value, static (writer, row, v) => writer.Write(row, v));

    public DuckDBAppenderRow AppendValue(string? value)
    {
        if (value is null)
            return AppendNullValue();
        Next().Write(row, value);
        return this;
    }

    public DuckDBAppenderRow AppendValue(byte[]? value)
    {
        if (value is null)
            return AppendNullValue();
        Next().Write(row, value);
        return this;
    }

    private DuckDBAppenderRow Append<T>(T? value, Action<VectorWriter, int, T> write) where T : struct
    {
        if (value is not { } present)
            return AppendNullValue();
        write(Next(), row, present);
        return this;
    }

    private VectorWriter Next()
    {
        if (column == appender.ColumnCount)
            throw new InvalidOperationException($"The table {appender.Table} has {appender.ColumnCount} columns; the row has a value for each already.");
        return appender.Writer(column++, row);
    }
}

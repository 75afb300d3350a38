using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>DATE columns; a DateTime is taken at midnight only, so that no time of day is lost unnoticed.</summary>
internal sealed unsafe class DateWriter(string column, ColumnType type) : VectorWriter(column, type)
{
    public override void Write(int row, DateOnly value) => ((int*)Data)[row] = Epoch.Days(value);

    public override void Write(int row, DateTime value)
    {
        if (value.TimeOfDay != TimeSpan.Zero)
            throw Refuse(value);
        Write(row, DateOnly.FromDateTime(value));
    }
}

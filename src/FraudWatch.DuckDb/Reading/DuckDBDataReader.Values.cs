namespace DuckDB.NET.Data;

public sealed partial class DuckDBDataReader
{
    public override string GetName(int ordinal) => Rows.Names[ordinal];

    /// <exception cref="IndexOutOfRangeException">No column has this name (case is ignored).</exception>
    public override int GetOrdinal(string name) => Rows.Ordinal(name);

    /// <summary>The name of DuckDB's type, such as <c>Integer</c>, <c>Decimal</c> or <c>List</c>.</summary>
    public override string GetDataTypeName(int ordinal) => Rows.Columns[ordinal].Type.Id.ToString();

    /// <summary>The .NET type that <see cref="GetValue"/> gives.</summary>
    public override Type GetFieldType(int ordinal) => Rows.Columns[ordinal].ClrType;

    public override bool IsDBNull(int ordinal)
    {
        var current = Rows;
        return current.Columns[ordinal].IsNull(current.Row);
    }

    /// <summary>
    /// The value as T: the column's own type, a number type that holds it, or T? for a column with NULLs. A list is
    /// read as List&lt;T&gt; or T[], a struct and a map as dictionaries.
    /// </summary>
    /// <exception cref="InvalidCastException">The value is NULL and T has no null, or the column's type is no T.</exception>
    /// <exception cref="OverflowException">The number does not fit T.</exception>
    public override T GetFieldValue<T>(int ordinal)
    {
        var current = Rows;
        var value = current.Columns[ordinal].Get<T>(current.Row);
        GC.KeepAlive(this); // and with it the chunk whose memory was read
        return value;
    }

    public override object GetValue(int ordinal)
    {
        var current = Rows;
        var value = current.Columns[ordinal].GetBoxed(current.Row) ?? DBNull.Value;
        GC.KeepAlive(this);
        return value;
    }

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++)
            values[i] = GetValue(i);
        return count;
    }

    public override bool GetBoolean(int ordinal) => GetFieldValue<bool>(ordinal);

    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);

    public override short GetInt16(int ordinal) => GetFieldValue<short>(ordinal);

    public override int GetInt32(int ordinal) => GetFieldValue<int>(ordinal);

    public override long GetInt64(int ordinal) => GetFieldValue<long>(ordinal);

    public override float GetFloat(int ordinal) => GetFieldValue<float>(ordinal);

    public override double GetDouble(int ordinal) => GetFieldValue<double>(ordinal);

    public override decimal GetDecimal(int ordinal) => GetFieldValue<decimal>(ordinal);

    public override string GetString(int ordinal) => GetFieldValue<string>(ordinal);

    public override Guid GetGuid(int ordinal) => GetFieldValue<Guid>(ordinal);

    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTime>(ordinal);

    public override Stream GetStream(int ordinal) => GetFieldValue<Stream>(ordinal);

    public override char GetChar(int ordinal) => throw new NotSupportedException("DuckDB has no single characters; use GetString.");

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException("Texts are not read in parts; use GetString.");

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length)
    {
        var bytes = GetFieldValue<byte[]>(ordinal);
        if (buffer is null)
            return bytes.Length;
        var count = (int)Math.Clamp(bytes.Length - dataOffset, 0, length);
        Array.Copy(bytes, dataOffset, buffer, bufferOffset, count);
        return count;
    }
}

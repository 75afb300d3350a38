using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>A column of a type that the appender does not write: it takes NULL, and refuses every value.</summary>
internal sealed class NullOnlyWriter(string column, ColumnType type) : VectorWriter(column, type);

namespace DuckDB.NET.Native;

/// <summary>One prepared statement.</summary>
internal sealed class PreparedStatementHandle : DuckDBHandle
{
    protected override void Destroy(ref IntPtr pointer) => NativeMethods.DestroyPrepare(ref pointer);
}

namespace DuckDB.NET.Native;

/// <summary>An open database instance.</summary>
internal sealed class DatabaseHandle : DuckDBHandle
{
    protected override void Destroy(ref IntPtr pointer) => NativeMethods.Close(ref pointer);
}

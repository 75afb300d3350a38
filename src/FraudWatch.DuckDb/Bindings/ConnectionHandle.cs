namespace DuckDB.NET.Native;

/// <summary>A connection to a database instance.</summary>
internal sealed class ConnectionHandle : DuckDBHandle
{
    protected override void Destroy(ref IntPtr pointer) => NativeMethods.Disconnect(ref pointer);
}

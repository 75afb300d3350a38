namespace DuckDB.NET.Native;

/// <summary>Settings for a database that is about to be opened.</summary>
internal sealed class ConfigHandle : DuckDBHandle
{
    protected override void Destroy(ref IntPtr pointer) => NativeMethods.DestroyConfig(ref pointer);
}

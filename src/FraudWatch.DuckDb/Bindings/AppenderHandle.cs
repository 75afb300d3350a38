namespace DuckDB.NET.Native;

/// <summary>An appender to one table.</summary>
internal sealed class AppenderHandle : DuckDBHandle
{
    protected override void Destroy(ref IntPtr pointer) => _ = NativeMethods.AppenderDestroy(ref pointer);
}

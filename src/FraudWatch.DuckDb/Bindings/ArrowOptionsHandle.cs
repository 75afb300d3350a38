namespace DuckDB.NET.Native;

/// <summary>How a result's rows become Arrow arrays.</summary>
internal sealed class ArrowOptionsHandle : DuckDBHandle
{
    protected override void Destroy(ref IntPtr pointer) => NativeMethods.DestroyArrowOptions(ref pointer);
}

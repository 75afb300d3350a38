namespace DuckDB.NET.Native;

/// <summary>A logical type: an id with its parameters and children.</summary>
internal sealed class LogicalTypeHandle : DuckDBHandle
{
    protected override void Destroy(ref IntPtr pointer) => NativeMethods.DestroyLogicalType(ref pointer);
}

namespace DuckDB.NET.Native;

/// <summary>One typed value, such as a parameter's.</summary>
internal sealed class ValueHandle : DuckDBHandle
{
    protected override void Destroy(ref IntPtr pointer) => NativeMethods.DestroyValue(ref pointer);
}

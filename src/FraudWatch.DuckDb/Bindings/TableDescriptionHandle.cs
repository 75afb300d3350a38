namespace DuckDB.NET.Native;

/// <summary>What DuckDB tells about a table's columns.</summary>
internal sealed class TableDescriptionHandle : DuckDBHandle
{
    protected override void Destroy(ref IntPtr pointer) => NativeMethods.TableDescriptionDestroy(ref pointer);
}

namespace DuckDB.NET.Native;

/// <summary>The statements found in one SQL text.</summary>
internal sealed class ExtractedStatementsHandle : DuckDBHandle
{
    protected override void Destroy(ref IntPtr pointer) => NativeMethods.DestroyExtracted(ref pointer);
}

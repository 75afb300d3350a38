using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Owns a <c>duckdb_result</c>, which the C API wants both by address and by value.</summary>
internal sealed unsafe class ResultHandle : SafeHandle
{
    public ResultHandle() : base(IntPtr.Zero, ownsHandle: true) =>
        SetHandle((IntPtr)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)));

    public override bool IsInvalid => handle == IntPtr.Zero;

    /// <summary>The result's address; the caller keeps this object alive and undisposed meanwhile.</summary>
    public NativeResult* Pointer
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return (NativeResult*)handle;
        }
    }

    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyResult((NativeResult*)handle);
        NativeMemory.Free((void*)handle);
        return true;
    }
}

using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Owns one object of the C API; DuckDB's destroy functions take the address of the pointer and clear it.</summary>
internal abstract class DuckDBHandle() : SafeHandle(IntPtr.Zero, ownsHandle: true)
{
    public override bool IsInvalid => handle == IntPtr.Zero;

    protected abstract void Destroy(ref IntPtr pointer);

    protected sealed override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }
}

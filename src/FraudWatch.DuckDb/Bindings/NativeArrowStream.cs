using System.Runtime.InteropServices;
using Apache.Arrow.C;

namespace DuckDB.NET.Native;

/// <summary>The struct <c>ArrowArrayStream</c> of the Arrow C stream interface.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeArrowStream
{
    public delegate* unmanaged<NativeArrowStream*, NativeArrowSchema*, int> GetSchema;
    public delegate* unmanaged<NativeArrowStream*, CArrowArray*, int> GetNext;
    public delegate* unmanaged<NativeArrowStream*, byte*> GetLastError;
    public delegate* unmanaged<NativeArrowStream*, void> Release;
    public IntPtr PrivateData;
}

/// <summary>The struct <c>ArrowSchema</c> of the Arrow C Data Interface, of which only the release is touched here.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeArrowSchema
{
    private readonly IntPtr format;
    private readonly IntPtr name;
    private readonly IntPtr metadata;
    private readonly long flags;
    private readonly long childCount;
    private readonly IntPtr children;
    private readonly IntPtr dictionary;
    public delegate* unmanaged<NativeArrowSchema*, void> Release;
    private readonly IntPtr privateData;
}

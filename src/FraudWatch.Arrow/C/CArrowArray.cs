using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Apache.Arrow.C;

/// <summary>The struct <c>ArrowArray</c> of the Arrow C Data Interface: the values of one array, as C passes them.</summary>
[StructLayout(LayoutKind.Sequential)]
[SuppressMessage("Performance", "CA1815", Justification = "A struct of C is not compared.")]
public unsafe struct CArrowArray
{
    internal long length;
    internal long null_count;
    internal long offset;
    internal long n_buffers;
    internal long n_children;
    internal byte** buffers;
    internal CArrowArray** children;
    internal CArrowArray* dictionary;
    internal delegate* unmanaged<CArrowArray*, void> release;
    internal void* private_data;

    /// <summary>Room for one, empty; give it to <see cref="Free"/>.</summary>
    public static CArrowArray* Create() => (CArrowArray*)NativeMemory.AllocZeroed((nuint)sizeof(CArrowArray));

    /// <summary>Releases what is in it, if anything is, and the room itself.</summary>
    public static void Free(CArrowArray* array)
    {
        CallReleaseFunc(array);
        NativeMemory.Free(array);
    }

    /// <summary>Releases what is in it, if anything is.</summary>
    public static void CallReleaseFunc(CArrowArray* array)
    {
        if (array->release != null)
            array->release(array);
    }
}

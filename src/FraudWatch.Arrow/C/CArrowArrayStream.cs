using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Apache.Arrow.C;

/// <summary>The struct <c>ArrowArrayStream</c> of the Arrow C stream interface: batches that one side asks the other for.</summary>
[StructLayout(LayoutKind.Sequential)]
[SuppressMessage("Performance", "CA1815", Justification = "A struct of C is not compared.")]
public unsafe struct CArrowArrayStream
{
    internal delegate* unmanaged<CArrowArrayStream*, CArrowSchema*, int> get_schema;
    internal delegate* unmanaged<CArrowArrayStream*, CArrowArray*, int> get_next;
    internal delegate* unmanaged<CArrowArrayStream*, byte*> get_last_error;
    internal delegate* unmanaged<CArrowArrayStream*, void> release;
    internal void* private_data;

    /// <summary>Room for one, empty; give it to <see cref="Free"/>.</summary>
    public static CArrowArrayStream* Create() => (CArrowArrayStream*)NativeMemory.AllocZeroed((nuint)sizeof(CArrowArrayStream));

    /// <summary>Releases what is in it, if anything is, and the room itself.</summary>
    public static void Free(CArrowArrayStream* stream)
    {
        if (stream->release != null)
            stream->release(stream);
        NativeMemory.Free(stream);
    }
}

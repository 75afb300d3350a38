using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Apache.Arrow.C;

/// <summary>The struct <c>ArrowSchema</c> of the Arrow C Data Interface: a type, as C passes it.</summary>
[StructLayout(LayoutKind.Sequential)]
[SuppressMessage("Performance", "CA1815", Justification = "A struct of C is not compared.")]
public unsafe struct CArrowSchema
{
    internal byte* format;
    internal byte* name;
    internal byte* metadata;
    internal long flags;
    internal long n_children;
    internal CArrowSchema** children;
    internal CArrowSchema* dictionary;
    internal delegate* unmanaged<CArrowSchema*, void> release;
    internal void* private_data;

    /// <summary>Room for one, empty; give it to <see cref="Free"/>.</summary>
    public static CArrowSchema* Create() => (CArrowSchema*)NativeMemory.AllocZeroed((nuint)sizeof(CArrowSchema));

    /// <summary>Releases what is in it, if anything is, and the room itself.</summary>
    public static void Free(CArrowSchema* schema)
    {
        CallReleaseFunc(schema);
        NativeMemory.Free(schema);
    }

    /// <summary>Releases what is in it, if anything is.</summary>
    public static void CallReleaseFunc(CArrowSchema* schema)
    {
        if (schema->release != null)
            schema->release(schema);
    }
}

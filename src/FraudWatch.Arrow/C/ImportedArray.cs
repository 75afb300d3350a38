using Apache.Arrow.Memory;

namespace Apache.Arrow.C;

/// <summary>An array of the other side, moved here; released when the last array that reads its buffers is disposed.</summary>
internal sealed unsafe class ImportedArray : SharedMemory
{
    private static long living;

    private CArrowArray array;

    public ImportedArray(CArrowArray* source)
    {
        array = *source;
        // Moved, as the interface says: from here on the source counts as released.
        source->release = null;
        Interlocked.Increment(ref living);
    }

    /// <summary>Arrays taken over and not released yet, for tests that look for leaks.</summary>
    public static long Living => Interlocked.Read(ref living);

    /// <summary>A stretch of its memory, for one more user; empty for a null pointer.</summary>
    public ArrowBuffer Buffer(byte* start, int length)
    {
        if (start == null || length == 0)
            return ArrowBuffer.Empty;
        Retain();
        return new ArrowBuffer(new NativePiece(this, (IntPtr)start, length).Memory, this);
    }

    protected override void Free()
    {
        fixed (CArrowArray* pointer = &array)
            CArrowArray.CallReleaseFunc(pointer);
        Interlocked.Decrement(ref living);
    }
}

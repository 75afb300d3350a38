using System.Runtime.InteropServices;

namespace Apache.Arrow.Memory;

/// <summary>A block of native memory, aligned as Arrow recommends.</summary>
internal sealed unsafe class NativeBlock : SharedMemory
{
    /// <summary>Bytes to whose multiple buffers are aligned.</summary>
    public const int Alignment = 64;

    private static long living;

    private byte* start;

    public NativeBlock(int length)
    {
        start = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(length, 1), Alignment);
        Length = length;
        Interlocked.Increment(ref living);
    }

    /// <summary>Blocks that are not freed yet, for tests that look for leaks.</summary>
    public static long Living => Interlocked.Read(ref living);

    public int Length { get; private set; }

    public Span<byte> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsFreed, this);
            return new Span<byte>(start, Length);
        }
    }

    /// <summary>Makes it longer and keeps what is in it; nobody may hold a piece of it yet.</summary>
    public void Grow(int length)
    {
        start = (byte*)NativeMemory.AlignedRealloc(start, (nuint)length, Alignment);
        Length = length;
    }

    /// <summary>A piece of the block; it keeps the block from the finalizer, not from its last user's release.</summary>
    public ReadOnlyMemory<byte> Slice(int offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)offset + (ulong)(uint)length, (ulong)Length, nameof(length));
        return new NativePiece(this, (IntPtr)(start + offset), length).Memory;
    }

    protected override void Free()
    {
        NativeMemory.AlignedFree(start);
        start = null;
        Interlocked.Decrement(ref living);
    }
}

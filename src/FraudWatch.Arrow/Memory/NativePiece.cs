using System.Buffers;

namespace Apache.Arrow.Memory;

/// <summary>Shows a stretch of shared native memory as <see cref="Memory{T}"/>.</summary>
internal sealed unsafe class NativePiece(SharedMemory owner, IntPtr start, int length) : MemoryManager<byte>
{
    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(owner.IsFreed, owner);
        return new Span<byte>((void*)start, length);
    }

    /// <summary>Native memory does not move; the handle keeps the owner alive.</summary>
    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)elementIndex, (uint)length, nameof(elementIndex));
        ObjectDisposedException.ThrowIf(owner.IsFreed, owner);
        return new MemoryHandle((byte*)start + elementIndex, pinnable: this);
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}

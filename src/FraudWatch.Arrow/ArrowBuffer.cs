using System.Diagnostics.CodeAnalysis;
using Apache.Arrow.Memory;

namespace Apache.Arrow;

/// <summary>
/// A stretch of memory that an array reads. It may be managed memory, or memory that an engine lent, which is given back
/// when the last array that uses it is disposed.
/// </summary>
[SuppressMessage("Performance", "CA1815", Justification = "Buffers are not compared.")]
public readonly partial struct ArrowBuffer : IDisposable
{
    private readonly SharedMemory? owner;

    public ArrowBuffer(ReadOnlyMemory<byte> data) => Memory = data;

    internal ArrowBuffer(ReadOnlyMemory<byte> data, SharedMemory? owner)
    {
        Memory = data;
        this.owner = owner;
    }

    public static ArrowBuffer Empty => default;

    public ReadOnlyMemory<byte> Memory { get; }

    /// <summary>The bytes, as long as the buffer's arrays are not disposed.</summary>
    public ReadOnlySpan<byte> Span => Memory.Span;

    public int Length => Memory.Length;

    public bool IsEmpty => Memory.IsEmpty;

    public void Dispose() => owner?.Release();

    /// <summary>The same memory for one more user.</summary>
    internal ArrowBuffer Share()
    {
        owner?.Retain();
        return this;
    }

    /// <summary>A part of it, for one more user.</summary>
    internal ArrowBuffer Share(int start, int length)
    {
        owner?.Retain();
        return new ArrowBuffer(Memory.Slice(start, length), owner);
    }
}

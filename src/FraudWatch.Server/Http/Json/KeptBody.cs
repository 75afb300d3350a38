namespace FraudWatch.Server.Http;

/// <summary>A request's body that is read once, and remembers how it began.</summary>
internal sealed class KeptBody(Stream body, Type type) : Stream
{
    /// <summary>Longer bodies are refused without a word on what came: they are lists that programs made.</summary>
    private const int Most = 64 * 1024;

    private readonly MemoryStream kept = new();

    /// <summary>What it should be; whoever answers an exception no longer sees the endpoint.</summary>
    public Type Type => type;

    /// <summary>All that was read; null when it was more than is kept.</summary>
    public ReadOnlyMemory<byte>? Whole => kept.Length > Most ? null : kept.GetBuffer().AsMemory(0, (int)kept.Length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        Keep(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = body.Read(buffer, offset, count);
        Keep(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // One byte more than the most tells that there was more.
    private void Keep(ReadOnlySpan<byte> read) => kept.Write(read[..(int)Math.Min(read.Length, Math.Max(0, Most + 1 - kept.Length))]);
}

using System.Security.Cryptography;

namespace FraudWatch.Server.Operations.Backups;

/// <summary>
/// Reads the first bytes of another stream, as many as it had at the start, and hashes what goes by. A file that grows meanwhile is
/// read as it was; it is read once, from beginning to end, though its length is known.
/// </summary>
internal sealed class HashingStream(Stream inner, long length) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long position;

    public override bool CanRead => true;

    // An archive's entry takes its length from a stream that can seek.
    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <summary>SHA-256 of everything read so far, hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var wanted = buffer[..(int)Math.Min(buffer.Length, length - position)];
        return Take(wanted, inner.Read(wanted));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var wanted = buffer[..(int)Math.Min(buffer.Length, length - position)];
        var read = await inner.ReadAsync(wanted, cancellationToken);
        return Take(wanted.Span, read);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => origin == SeekOrigin.Begin && offset == position
        ? position
        : throw new NotSupportedException("What is hashed is read in order.");

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            hash.Dispose();
        base.Dispose(disposing);
    }

    private int Take(ReadOnlySpan<byte> wanted, int read)
    {
        if (read == 0 && !wanted.IsEmpty)
            throw new IOException("A file became shorter while it was read. Try again.");
        hash.AppendData(wanted[..read]);
        position += read;
        return read;
    }
}

namespace FraudWatch.Store.Ingest.Sources;

/// <summary>Leaves out a UTF-8 byte-order mark at the start of a text.</summary>
internal sealed class UnmarkedStream(Stream inner) : ReadOnlyStream
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private byte[]? head;

    public override int Read(Span<byte> buffer)
    {
        head ??= ReadHead();
        if (head.Length == 0)
            return inner.Read(buffer);
        int count = Math.Min(head.Length, buffer.Length);
        head.AsSpan(0, count).CopyTo(buffer);
        head = head[count..];
        return count;
    }

    private byte[] ReadHead()
    {
        var head = new byte[Mark.Length];
        int read = inner.ReadAtLeast(head, Mark.Length, throwOnEndOfStream: false);
        return head.AsSpan(0, read).SequenceEqual(Mark) ? [] : head[..read];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

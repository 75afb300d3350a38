namespace FraudWatch.Store.Ingest.Sources;

/// <summary>Tells how many bytes of a file have been read.</summary>
internal sealed class MeteredStream(Stream inner, Action<long> onPosition) : ReadOnlyStream
{
    private long _position;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        _position += read;
        onPosition(_position);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

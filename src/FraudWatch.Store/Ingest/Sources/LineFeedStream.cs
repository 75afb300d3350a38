namespace FraudWatch.Store.Ingest.Sources;

/// <summary>Turns the lone carriage returns that end lines in some old exports into line feeds.</summary>
internal sealed class LineFeedStream(Stream inner) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        buffer[..read].Replace((byte)'\r', (byte)'\n');
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

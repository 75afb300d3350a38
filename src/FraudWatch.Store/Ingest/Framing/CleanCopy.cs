namespace FraudWatch.Store.Ingest.Framing;

/// <summary>Writes the good records of a text, one line feed behind each, and no header.</summary>
public sealed class CleanCopy : IRecordSink, IDisposable
{
    private readonly FileStream file;

    /// <param name="path">Overwritten if it exists; readable by its owner only, since identities are not hashed yet.</param>
    public CleanCopy(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 20 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        file = new FileStream(path, options);
    }

    public void Good(long line, ReadOnlySpan<byte> record)
    {
        file.Write(record);
        file.WriteByte((byte)'\n');
    }

    public void Bad(BadRecord bad, ReadOnlySpan<byte> record)
    {
    }

    public void Dispose() => file.Dispose();
}

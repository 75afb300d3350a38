using System.Globalization;
using System.IO.Compression;

namespace FraudWatch.Store.Ingest.Sources;

/// <summary>Unpacks gzip and stops at <see cref="InflateLimits"/>.</summary>
internal sealed class BoundedInflateStream(Stream packed, InflateLimits limits) : ReadOnlyStream
{
    private readonly GZipStream inflater = new(new GuardedTail(packed), CompressionMode.Decompress);
    private long unpacked;

    public override int Read(Span<byte> buffer)
    {
        int read = inflater.Read(buffer);
        unpacked += read;
        if (unpacked > limits.UnpackedBytes)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"it unpacks to more than {limits.UnpackedBytes >> 20} MiB"));
        if (unpacked > limits.FreeBytes && unpacked / limits.Ratio > packed.Position)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"it unpacks to more than {limits.Ratio} times its size"));
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inflater.Dispose();
        base.Dispose(disposing);
    }
}

using System.Globalization;
using System.IO.Compression;

namespace FraudWatch.Store.Ingest.Sources;

/// <summary>Unpacks gzip and stops at <see cref="InflateLimits"/>.</summary>
internal sealed class BoundedInflateStream(Stream packed, InflateLimits limits) : ReadOnlyStream
{
    private readonly GZipStream _inflater = new(new GuardedTail(packed), CompressionMode.Decompress);
    private long _unpacked;

    public override int Read(Span<byte> buffer)
    {
        int read = _inflater.Read(buffer);
        _unpacked += read;
        if (_unpacked > limits.UnpackedBytes)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"it unpacks to more than {limits.UnpackedBytes >> 20} MiB"));
        if (_unpacked > limits.FreeBytes && _unpacked / limits.Ratio > packed.Position)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"it unpacks to more than {limits.Ratio} times its size"));
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inflater.Dispose();
        base.Dispose(disposing);
    }
}

using System.Buffers.Binary;
using Apache.Arrow.Ipc.Flatbuffers;
using Apache.Arrow.Memory;

namespace Apache.Arrow.Ipc;

/// <summary>
/// Cuts a stream into messages. A length that the stream states is believed only as far as bytes come, so that a false one
/// costs no more memory than twice what is there.
/// </summary>
internal sealed class MessageReader(Stream stream)
{
    private const int Continuation = -1;
    private const short OldestVersion = 3;
    private const short NewestVersion = 4;

    /// <summary>The next message, to be disposed; null at the end.</summary>
    /// <exception cref="InvalidDataException">It is damaged or cut off.</exception>
    public Message? Next()
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        var read = stream.ReadAtLeast(number, number.Length, throwOnEndOfStream: false);
        if (read == 0)
            return null;
        var length = read == number.Length ? BinaryPrimitives.ReadInt32LittleEndian(number) : throw CutOff();
        if (length == Continuation)
        {
            Fill(number);
            length = BinaryPrimitives.ReadInt32LittleEndian(number);
        }

        if (length == 0)
            return null;
        if (length is < 0 or > StreamLimits.MetadataBytes || length > Remaining)
            throw new InvalidDataException($"It states metadata of {length} bytes.");
        var metadata = new byte[length];
        Fill(metadata);
        return WithBody(metadata);
    }

    private long Remaining => stream.CanSeek ? stream.Length - stream.Position : long.MaxValue;

    private static InvalidDataException CutOff() => new("It is cut off in the middle of a message.");

    private Message WithBody(byte[] metadata)
    {
        var message = FlatTable.Root(metadata);
        var version = message.Int16(Slots.Message.Version);
        if (version is < OldestVersion or > NewestVersion)
            throw new InvalidDataException($"It is written in version {version + 1} of the format; 4 and 5 are read here.");
        var length = message.Int64(Slots.Message.BodyLength);
        if (length is < 0 or > StreamLimits.BodyBytes || length > Remaining)
            throw new InvalidDataException($"It states a batch of {length} bytes, which is more than there are or than is read here at once.");
        return new Message((MessageHeader)message.Byte(Slots.Message.HeaderType), metadata, Body((int)length));
    }

    private NativeBlock Body(int length)
    {
        var body = new NativeBlock(stream.CanSeek ? length : Math.Min(length, StreamLimits.FirstBodyBytes));
        try
        {
            for (var filled = 0; ; body.Grow((int)Math.Min(length, 2L * body.Length)))
            {
                Fill(body.Span[filled..]);
                filled = body.Length;
                if (filled >= length)
                    return body;
            }
        }
        catch
        {
            body.Release();
            throw;
        }
    }

    private void Fill(Span<byte> target)
    {
        if (stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length)
            throw CutOff();
    }
}

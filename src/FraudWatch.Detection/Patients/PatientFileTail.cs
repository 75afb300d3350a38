using System.Buffers.Binary;

namespace FraudWatch.Detection.Patients;

/// <summary>The last bytes of a file of patients.</summary>
/// <param name="Index">Where the index begins.</param>
/// <param name="Count">How many persons it lists.</param>
/// <param name="Manifest">Length of the manifest after it, in bytes.</param>
internal readonly record struct PatientFileTail(long Index, int Count, int Manifest)
{
    public const int EntryBytes = PatientKey.Bytes + sizeof(long) + sizeof(int);
    public const int Bytes = 8 + sizeof(long) + (2 * sizeof(int));

    private static ReadOnlySpan<byte> Mark => "FWPATNT1"u8;

    public byte[] ToBytes()
    {
        var bytes = new byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Index);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(sizeof(long)), Count);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(sizeof(long) + sizeof(int)), Manifest);
        Mark.CopyTo(bytes.AsSpan(sizeof(long) + (2 * sizeof(int))));
        return bytes;
    }

    /// <returns>Nothing where the file was cut short or is another one.</returns>
    public static PatientFileTail? Read(ReadOnlySpan<byte> bytes, long fileLength)
    {
        if (!bytes[(sizeof(long) + (2 * sizeof(int)))..].SequenceEqual(Mark))
            return null;
        var tail = new PatientFileTail(
            BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt32BigEndian(bytes[sizeof(long)..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[(sizeof(long) + sizeof(int))..]));
        return tail.Index >= 0 && tail.Index + ((long)tail.Count * EntryBytes) + tail.Manifest + Bytes == fileLength ? tail : null;
    }
}

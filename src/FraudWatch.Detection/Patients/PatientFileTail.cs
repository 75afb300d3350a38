using System.Buffers.Binary;

namespace FraudWatch.Detection.Patients;

/// <summary>The last bytes of a file of patients.</summary>
/// <param name="Index">Where the index begins.</param>
/// <param name="Count">How many persons it lists.</param>
/// <param name="Manifest">Length of the manifest after it, in bytes.</param>
/// <param name="Check">Of index and manifest.</param>
internal readonly record struct PatientFileTail(long Index, int Count, int Manifest, ulong Check)
{
    public const int EntryBytes = PatientKey.Bytes + sizeof(long) + sizeof(int) + sizeof(ulong);
    public const int Bytes = MarkAt + 8;
    private const int MarkAt = sizeof(long) + (2 * sizeof(int)) + sizeof(ulong);

    private static ReadOnlySpan<byte> Mark => "FWPATNT2"u8;

    public byte[] ToBytes()
    {
        var bytes = new byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Index);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(sizeof(long)), Count);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(sizeof(long) + sizeof(int)), Manifest);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(sizeof(long) + (2 * sizeof(int))), Check);
        Mark.CopyTo(bytes.AsSpan(MarkAt));
        return bytes;
    }

    /// <returns>Nothing where the file was cut short or is another one.</returns>
    public static PatientFileTail? Read(ReadOnlySpan<byte> bytes, long fileLength)
    {
        if (!bytes[MarkAt..].SequenceEqual(Mark))
            return null;
        var tail = new PatientFileTail(
            BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt32BigEndian(bytes[sizeof(long)..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[(sizeof(long) + sizeof(int))..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[(sizeof(long) + (2 * sizeof(int)))..]));
        return tail is { Index: >= 0, Count: >= 0, Manifest: >= 0 } && tail.Index + ((long)tail.Count * EntryBytes) + tail.Manifest + Bytes == fileLength ? tail : null;
    }
}

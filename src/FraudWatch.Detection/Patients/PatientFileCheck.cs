using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace FraudWatch.Detection.Patients;

/// <summary>
/// What tells damaged bytes from written ones: eight bytes of their SHA-256. A history that lacks a row judges otherwise without anybody
/// noticing, so each person's rows carry one, and the index with the manifest another.
/// </summary>
internal static class PatientFileCheck
{
    private const int BufferBytes = 1 << 20;

    public static ulong Of(ReadOnlySpan<byte> bytes) => First(SHA256.HashData(bytes));

    /// <summary>Of a stretch of a file; of less where the file ends before.</summary>
    public static ulong Of(SafeFileHandle file, long from, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Math.Min(BufferBytes, length)];
        for (var (at, end) = (from, from + length); at < end;)
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - at)), at);
            if (read == 0)
                break;
            hash.AppendData(buffer, 0, read);
            at += read;
        }

        return First(hash.GetHashAndReset());
    }

    private static ulong First(byte[] hash) => BinaryPrimitives.ReadUInt64BigEndian(hash);
}

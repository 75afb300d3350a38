using System.Buffers.Binary;
using System.Text.Json;

namespace FraudWatch.Detection.Patients;

/// <summary>
/// Writes a file of patients: the persons' rows one after the other, an index sorted by key, the manifest, and a tail that says where
/// these begin. Written aside and renamed once it is on the disk, so that a killed process leaves the file of before.
/// </summary>
internal sealed class PatientFileWriter : IDisposable
{
    /// <summary>Ends the name of a file that is not complete.</summary>
    public const string Unfinished = ".part";

    private readonly List<(UInt128 Key, long Offset, int Length, ulong Check)> index = [];
    private readonly string path;
    private readonly FileStream file;

    public PatientFileWriter(string path)
    {
        this.path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, BufferSize = 1 << 20 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        file = new FileStream(Aside, options);
    }

    /// <summary>Persons so far.</summary>
    public int Count => index.Count;

    private string Aside => path + Unfinished;

    public void Add(string person, byte[] rows)
    {
        index.Add((PatientKey.Of(person), file.Position, rows.Length, PatientFileCheck.Of(rows)));
        file.Write(rows);
    }

    /// <summary>Puts the file in place; durable when it returns.</summary>
    public void Complete(PatientFileManifest manifest)
    {
        var start = file.Position;
        index.Sort((left, right) => left.Key.CompareTo(right.Key));
        Span<byte> entry = stackalloc byte[PatientFileTail.EntryBytes];
        foreach (var (key, offset, length, check) in index)
        {
            BinaryPrimitives.WriteUInt128BigEndian(entry, key);
            BinaryPrimitives.WriteInt64BigEndian(entry[PatientKey.Bytes..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[(PatientKey.Bytes + sizeof(long))..], length);
            BinaryPrimitives.WriteUInt64BigEndian(entry[(PatientKey.Bytes + sizeof(long) + sizeof(int))..], check);
            file.Write(entry);
        }

        var words = JsonSerializer.SerializeToUtf8Bytes(manifest);
        file.Write(words);
        file.Flush();
        file.Write(new PatientFileTail(start, index.Count, words.Length, PatientFileCheck.Of(file.SafeFileHandle, start, file.Position - start)).ToBytes());
        file.Flush(flushToDisk: true);
        file.Dispose();
        File.Move(Aside, path, overwrite: true);
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose()
    {
        file.Dispose();
        File.Delete(Aside);
    }
}

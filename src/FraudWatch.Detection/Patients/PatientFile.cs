using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using FraudWatch.Detection.Rules;
using FraudWatch.Relational;
using FraudWatch.Store;
using Microsoft.Win32.SafeHandles;

namespace FraudWatch.Detection.Patients;

/// <summary>
/// The claims of every person as of one watermark, found by person number without asking the engine. Safe to use from many threads at
/// once; a file that a newer one replaced can be read to the end.
/// </summary>
public sealed class PatientFile
{
    private const string Pattern = "*.rows";
    private readonly SafeFileHandle file;
    private readonly PatientFileTail tail;
    private readonly PatientFileManifest manifest;

    private PatientFile(SafeFileHandle file, PatientFileTail tail, PatientFileManifest manifest) => (this.file, this.tail, this.manifest) = (file, tail, manifest);

    /// <summary>Number of batches whose claims are in it; later ones are not.</summary>
    public long Watermark => manifest.Watermark;

    /// <summary>When it was built, in UTC.</summary>
    public DateTime BuiltAt => manifest.BuiltAt;

    /// <summary>How many persons it has.</summary>
    public long Persons => manifest.Persons;

    /// <summary>The newest file of a data folder; null where none was built or none is whole.</summary>
    public static PatientFile? Latest(DataFolder folder) => Files(folder).Select(Open).OfType<PatientFile>().FirstOrDefault();

    /// <summary>The claims of a person, by table, in the form that the judge wants; nothing for a person without claims.</summary>
    /// <param name="person">The person number, as the store has it.</param>
    /// <param name="inputs">The judge's tables and columns; one that the file does not have comes without values.</param>
    /// <exception cref="InvalidDataException">The file was damaged.</exception>
    public IReadOnlyDictionary<string, Relation> Find(string person, IReadOnlyList<PatientInput> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (Place(PatientKey.Of(person)) is not var (offset, length, check))
            return new Dictionary<string, Relation>();
        return Read(offset, length, check, inputs);
    }

    /// <summary>The claims of some persons, drawn evenly from all.</summary>
    /// <param name="count">So many, or all where there are fewer.</param>
    /// <param name="inputs">As for <see cref="Find"/>.</param>
    /// <exception cref="InvalidDataException">The file was damaged.</exception>
    public IEnumerable<IReadOnlyDictionary<string, Relation>> Some(int count, IReadOnlyList<PatientInput> inputs)
    {
        // Entries stand in the order of a hash, so that any stretch of them is a draw.
        for (var i = 0; i < Math.Min(count, tail.Count); i++)
        {
            var (_, offset, length, check) = Entry(i);
            yield return Read(offset, length, check, inputs);
        }
    }

    /// <summary>Deletes what a killed process left half written. Nobody may be building meanwhile.</summary>
    public static void DeleteUnfinished(DataFolder data)
    {
        if (!Directory.Exists(FolderIn(data)))
            return;
        foreach (var part in Directory.GetFiles(FolderIn(data), Pattern + PatientFileWriter.Unfinished))
            File.Delete(part);
    }

    internal static string FolderIn(DataFolder data) => Path.Combine(data.Root, "patients");

    /// <summary>All files, the newest first.</summary>
    internal static IEnumerable<string> Files(DataFolder data) => Directory.Exists(FolderIn(data))
        ? Directory.EnumerateFiles(FolderIn(data), Pattern).OrderByDescending(Path.GetFileName, StringComparer.Ordinal)
        : [];

    private static PatientFile? Open(string path)
    {
        var file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        var length = RandomAccess.GetLength(file);
        Span<byte> last = stackalloc byte[PatientFileTail.Bytes];
        if (length >= last.Length && RandomAccess.Read(file, last, length - last.Length) == last.Length && PatientFileTail.Read(last, length) is { } tail)
        {
            var words = new byte[tail.Manifest];
            _ = RandomAccess.Read(file, words, length - last.Length - words.Length);
            if (PatientFileCheck.Of(file, tail.Index, length - last.Length - tail.Index) == tail.Check && JsonSerializer.Deserialize<PatientFileManifest>(words) is { } manifest)
                return new PatientFile(file, tail, manifest);
        }

        file.Dispose();
        return null;
    }

    private (long Offset, int Length, ulong Check)? Place(UInt128 key)
    {
        var (low, high) = (0, tail.Count - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var (found, offset, length, check) = Entry(middle);
            var order = found.CompareTo(key);
            if (order == 0)
                return (offset, length, check);
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private (UInt128 Key, long Offset, int Length, ulong Check) Entry(int number)
    {
        Span<byte> entry = stackalloc byte[PatientFileTail.EntryBytes];
        _ = RandomAccess.Read(file, entry, tail.Index + ((long)number * PatientFileTail.EntryBytes));
        var rest = entry[PatientKey.Bytes..];
        return (
            BinaryPrimitives.ReadUInt128BigEndian(entry), BinaryPrimitives.ReadInt64BigEndian(rest),
            BinaryPrimitives.ReadInt32BigEndian(rest[sizeof(long)..]), BinaryPrimitives.ReadUInt64BigEndian(rest[(sizeof(long) + sizeof(int))..]));
    }

    private Dictionary<string, Relation> Read(long offset, int length, ulong check, IReadOnlyList<PatientInput> inputs)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var read = bytes.AsSpan(0, length);
            if (RandomAccess.Read(file, read, offset) != length || PatientFileCheck.Of(read) != check)
                throw new InvalidDataException("The file of patients is damaged.");
            return Rows(read, inputs);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private Dictionary<string, Relation> Rows(ReadOnlySpan<byte> bytes, IReadOnlyList<PatientInput> inputs)
    {
        var tables = manifest.Tables;
        var wanted = new PatientInput?[tables.Count];
        var layouts = new PatientRowLayout[tables.Count];
        for (var i = 0; i < tables.Count; i++)
        {
            wanted[i] = inputs.FirstOrDefault(input => input.Table == tables[i].Table);
            layouts[i] = wanted[i] is { } input ? PatientRowLayout.Of(tables[i].Columns, input) : new PatientRowLayout(tables[i].Columns.Count, [.. Enumerable.Repeat(-1, tables[i].Columns.Count)]);
        }

        var rows = PatientRowsCodec.Decode(bytes, layouts);
        var found = new Dictionary<string, Relation>(StringComparer.Ordinal);
        for (var i = 0; i < tables.Count; i++)
        {
            if (wanted[i] is { } input)
                found[input.Table] = rows[i].Count == 0 ? Relation.Empty : new Relation(rows[i]);
        }

        return found;
    }
}

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
        if (Place(PatientKey.Of(person)) is not var (offset, length))
            return new Dictionary<string, Relation>();
        var bytes = new byte[length];
        if (RandomAccess.Read(file, bytes, offset) != length)
            throw new InvalidDataException("The file of patients was cut short.");
        var rows = PatientRowsCodec.Decode(bytes, [.. manifest.Tables.Select(table => table.Columns.Count)]);
        return inputs.ToDictionary(input => input.Table, input => RowsOf(input, rows), StringComparer.Ordinal);
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
            if (JsonSerializer.Deserialize<PatientFileManifest>(words) is { } manifest)
                return new PatientFile(file, tail, manifest);
        }

        file.Dispose();
        return null;
    }

    private (long Offset, int Length)? Place(UInt128 key)
    {
        Span<byte> entry = stackalloc byte[PatientFileTail.EntryBytes];
        var (low, high) = (0, tail.Count - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            _ = RandomAccess.Read(file, entry, tail.Index + ((long)middle * PatientFileTail.EntryBytes));
            var order = BinaryPrimitives.ReadUInt128BigEndian(entry).CompareTo(key);
            if (order == 0)
                return (BinaryPrimitives.ReadInt64BigEndian(entry[PatientKey.Bytes..]), BinaryPrimitives.ReadInt32BigEndian(entry[(PatientKey.Bytes + sizeof(long))..]));
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private Relation RowsOf(PatientInput input, IReadOnlyList<IReadOnlyList<Value[]>> rows)
    {
        var place = manifest.Tables.ToList().FindIndex(table => table.Table == input.Table);
        if (place < 0)
            return Relation.Empty;
        var columns = manifest.Tables[place].Columns;
        if (columns.SequenceEqual(input.Columns))
            return new Relation(rows[place]);
        int[] places = [.. input.Columns.Select(column => columns.ToList().IndexOf(column))];
        return new Relation([.. rows[place].Select(row => places.Select(one => one < 0 ? Value.Null : row[one]).ToArray())]);
    }
}

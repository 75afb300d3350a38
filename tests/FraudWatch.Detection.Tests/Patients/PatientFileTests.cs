using FraudWatch.Detection.Patients;
using FraudWatch.Detection.Rules;
using FraudWatch.Relational;
using FraudWatch.Store;

namespace FraudWatch.Detection.Tests.Patients;

/// <summary>The file of patients gives back what was written, or says that it cannot.</summary>
public sealed class PatientFileTests : IDisposable
{
    private static readonly PatientInput Lines = new("lake.fee_list_d", ["bkkp_sn", "mdtrt_id", "cnt", "fee_ocur_time", "unread"]);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fw-patients-");

    private string File => Path.Combine(folder.FullName, "patients", "000000000001-20260101000000000.rows");

    private DataFolder Data => DataFolder.At(folder.FullName);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 5_000)]
    public void Persons_come_out_as_they_went_in(int persons, int lines)
    {
        Write(persons, lines);

        var file = PatientFile.Latest(Data);

        Assert.Equal((persons, 7), (file?.Persons, file?.Watermark));
        Assert.Empty(file!.Find("nobody", [Lines]));
        for (var person = 0; person < persons; person++)
            Assert.Equal(Text(Rows(person, lines)), Text(file.Find($"P{person}", [Lines])[Lines.Table].Rows));
    }

    [Fact]
    public void Damage_anywhere_is_noticed()
    {
        Write(20, 30);
        var whole = System.IO.File.ReadAllBytes(File);
        var expected = Answers();
        for (var i = 0; i < 100; i++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[(int)((long)i * (whole.Length - 1) / 99)] ^= (byte)(1 << (i % 8));
            System.IO.File.WriteAllBytes(File, damaged);
            Assert.True(Answers() is var answers && answers.Zip(expected).All(pair => pair.First is null || pair.First == pair.Second) && answers.Contains(null), $"The damage at place {i} of 99 went unnoticed.");
        }
    }

    [Fact]
    public void A_file_cut_short_is_none()
    {
        Write(20, 30);
        var whole = System.IO.File.ReadAllBytes(File);
        for (var i = 1; i <= 100; i++)
        {
            System.IO.File.WriteAllBytes(File, whole[..(int)((long)i * (whole.Length - 1) / 100)]);
            Assert.Null(PatientFile.Latest(Data));
        }
    }

    [Fact]
    public void A_build_that_is_broken_off_leaves_the_file_of_before()
    {
        Write(2, 2);
        using (var writer = new PatientFileWriter(Path.Combine(folder.FullName, "patients", "000000000002-20260102000000000.rows")))
            writer.Add("P9", PatientRowsCodec.Encode([Rows(9, 2)]));

        Assert.Equal(2, PatientFile.Latest(Data)?.Persons);
        Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(File)!));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(int persons, int lines)
    {
        using var writer = new PatientFileWriter(File);
        for (var person = 0; person < persons; person++)
            writer.Add($"P{person}", PatientRowsCodec.Encode([[.. Rows(person, lines).Select(row => row[..4])]]));
        writer.Complete(new PatientFileManifest(7, DateTime.UnixEpoch, [new PatientFileTable(Lines.Table, ["bkkp_sn", "mdtrt_id", "cnt", "fee_ocur_time"])], persons, 0));
    }

    /// <summary>By person what the file says; null where it says that it is damaged, or is none.</summary>
    private List<string?> Answers()
    {
        if (PatientFile.Latest(Data) is not { } file)
            return [null];
        return [.. Enumerable.Range(0, 20).Select(person =>
        {
            try
            {
                return Text(file.Find($"P{person}", [Lines])[Lines.Table].Rows);
            }
            catch (InvalidDataException)
            {
                return null;
            }
        })];
    }

    private static List<Value[]> Rows(int person, int lines) => [.. Enumerable.Range(0, lines).Select(line => new[]
    {
        Value.Of($"F{person}-{line}"), Value.Of($"M{line % 7}"), line % 5 == 0 ? Value.Null : Value.Of(line / 4m),
        Value.Of(new DateTime(2025, 1, 1).AddMinutes(line)), Value.Null,
    })];

    private static string Text(IEnumerable<Value[]> rows) => string.Join('\n', rows.Select(row => string.Join('|', row.Select(value => $"{value.Kind} {value}"))));
}

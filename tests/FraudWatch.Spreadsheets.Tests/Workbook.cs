using System.IO.Compression;
using System.Xml.Linq;

namespace FraudWatch.Spreadsheets.Tests;

/// <summary>A written workbook, read back part by part.</summary>
internal sealed class Workbook : IDisposable
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly ZipArchive archive;

    private Workbook(byte[] bytes)
    {
        Bytes = bytes;
        archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
    }

    public byte[] Bytes { get; }

    public IEnumerable<string> Parts => archive.Entries.Select(entry => entry.FullName);

    public IEnumerable<string> SheetNames => Part("xl/workbook.xml").Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value);

    public static async Task<Workbook> WriteAsync(Func<WorkbookWriter, Task> write, int rowsPerSheet = 1_048_576)
    {
        // A stream that cannot seek and refuses synchronous writes is what a web server's response is.
        await using var response = new ResponseLikeStream();
        await using (var writer = new WorkbookWriter(response, rowsPerSheet))
            await write(writer);
        return new Workbook(response.ToArray());
    }

    public XDocument Part(string name)
    {
        using var stream = (archive.GetEntry(name) ?? throw new InvalidDataException($"The workbook has no {name}.")).Open();
        return XDocument.Load(stream);
    }

    /// <summary>Texts and numbers of a sheet, row by row.</summary>
    public List<List<string>> Rows(int sheet) =>
        [.. Part($"xl/worksheets/sheet{sheet}.xml").Descendants(Main + "row").Select(row => row.Elements(Main + "c").Select(cell => cell.Value).ToList())];

    public void Dispose() => archive.Dispose();
}

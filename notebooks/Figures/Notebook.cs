using System.Globalization;
using System.Text;

namespace FraudWatch.Notebooks;

/// <summary>One question and its answer: text, tables and figures, kept as a page with SVG files beside it.</summary>
/// <param name="question">The page's title.</param>
public sealed class Notebook(string question)
{
    private readonly StringBuilder page = new($"# {question}\n");
    private readonly List<(string File, string Svg)> figures = [];

    public void Text(string text) => page.Append(CultureInfo.InvariantCulture, $"\n{text}\n");

    /// <param name="header">One name per column.</param>
    /// <param name="rows">As many cells each.</param>
    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        page.Append('\n');
        Line(header);
        Line([.. header.Select(_ => "---")]);
        foreach (var row in rows)
            Line(row);
    }

    /// <param name="name">Of the file, without its extension.</param>
    /// <param name="svg">The drawing.</param>
    /// <param name="caption">What it shows, for those who cannot see it.</param>
    public void Figure(string name, string svg, string caption)
    {
        figures.Add(($"{name}.svg", svg));
        page.Append(CultureInfo.InvariantCulture, $"\n![{caption}]({name}.svg)\n");
    }

    /// <summary>Writes README.md and the figures.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "README.md"), page.ToString());
        foreach (var (file, svg) in figures)
            File.WriteAllText(Path.Combine(folder, file), svg);
        Console.WriteLine(page);
    }

    private void Line(IEnumerable<string> cells) => page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
}

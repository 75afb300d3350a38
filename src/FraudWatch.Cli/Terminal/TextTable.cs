using System.Text;

namespace FraudWatch.Cli.Terminal;

/// <summary>A plain table for a terminal: columns as wide as their widest cell, Chinese characters counted as two.</summary>
public sealed class TextTable(params string[] header)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Columns whose cells are aligned to the right (numbers).</summary>
    public ISet<int> RightAligned { get; } = new HashSet<int>();

    public void Add(params string[] cells)
    {
        if (cells.Length != header.Length)
            throw new ArgumentException($"{cells.Length} cells in a table of {header.Length} columns.", nameof(cells));
        _rows.Add(cells);
    }

    public void WriteTo(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var widths = header.Select((title, column) =>
            Math.Max(DisplayWidth(title), _rows.Count == 0 ? 0 : _rows.Max(r => DisplayWidth(r[column])))).ToArray();
        writer.WriteLine(Line(header, widths));
        writer.WriteLine(string.Join("  ", widths.Select(w => new string('-', w))));
        foreach (var row in _rows)
            writer.WriteLine(Line(row, widths));
    }

    /// <summary>Columns that a text takes on a terminal: wide East Asian characters take two (Unicode TR11).</summary>
    public static int DisplayWidth(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().Sum(r => IsWide(r.Value) ? 2 : 1);
    }

    private static bool IsWide(int rune) =>
        rune is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3
            or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6
            or >= 0x20000 and <= 0x3FFFD;

    private string Line(string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var padding = new string(' ', widths[i] - DisplayWidth(cells[i]));
            if (i > 0)
                line.Append("  ");
            line.Append(RightAligned.Contains(i) ? padding + cells[i] : cells[i] + padding);
        }

        return line.ToString().TrimEnd();
    }
}

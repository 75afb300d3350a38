using System.Globalization;
using System.Text;

namespace FraudWatch.Notebooks;

/// <summary>Horizontal bars, the length of each beside it.</summary>
public static class BarChart
{
    private const int Width = 760;
    private const int Names = 250;
    private const int Row = 24;
    private const int Figures = 90;

    /// <param name="bars">Name and length, from the top; lengths not below 0.</param>
    /// <param name="format">Of the numbers, as .NET writes them.</param>
    public static string Svg(IReadOnlyList<(string Name, double Length)> bars, string format)
    {
        var longest = Math.Max(bars.Max(bar => bar.Length), double.Epsilon);
        var svg = new StringBuilder(Drawing.Open(Width, (bars.Count * Row) + 8));
        foreach (var (bar, place) in bars.Select((bar, place) => (bar, place)))
        {
            var y = 4 + (place * Row);
            var length = bar.Length / longest * (Width - Names - Figures);
            svg.Append(Drawing.Text(Names - 8, y + 16, bar.Name, "end"));
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Names}\" y=\"{y + 4}\" width=\"{length:0.0}\" height=\"{Row - 8}\" fill=\"{Drawing.Colours[0]}\"/>\n");
            svg.Append(Drawing.Text(Names + length + 6, y + 16, bar.Length.ToString(format, CultureInfo.InvariantCulture), "start"));
        }

        return svg.Append("</svg>\n").ToString();
    }
}

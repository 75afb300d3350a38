using System.Globalization;
using System.Text;

namespace FraudWatch.Notebooks;

/// <summary>Curves over the unit square or a part of it, each named at its side.</summary>
public static class LineChart
{
    private const int Side = 420;
    private const int Margin = 48;
    private const int Legend = 290;
    private const int Steps = 5;

    /// <param name="x">Name of the axis; values from 0 to <paramref name="widest"/>.</param>
    /// <param name="y">Name of the axis; values from 0 to 1.</param>
    /// <param name="widest">Where the x axis ends.</param>
    /// <param name="curves">Name and points in the order of x.</param>
    public static string Svg(string x, string y, double widest, IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)> curves)
    {
        var svg = new StringBuilder(Drawing.Open(Side + Margin + Legend, Side + Margin + 12));
        for (var step = 0; step <= Steps; step++)
            Grid(svg, (double)step / Steps, widest);
        svg.Append(Drawing.Text(Margin + (Side / 2.0), Side + Margin, x, "middle"));
        svg.Append(Drawing.Text(Margin + 6, 20, y, "start"));
        foreach (var (curve, place) in curves.Select((curve, place) => (curve, place)))
        {
            var colour = Drawing.Colours[place % Drawing.Colours.Count];
            var points = string.Join(' ', curve.Points.Select(point => string.Create(CultureInfo.InvariantCulture,
                $"{Margin + (point.X / widest * Side):0.0},{8 + ((1 - point.Y) * Side):0.0}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Margin + Side + 14}\" y=\"{24 + (place * 22)}\" width=\"14\" height=\"4\" fill=\"{colour}\"/>\n");
            svg.Append(Drawing.Text(Margin + Side + 34, 30 + (place * 22), curve.Name, "start"));
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Grid(StringBuilder svg, double share, double widest)
    {
        var (across, down) = (Margin + (share * Side), 8 + ((1 - share) * Side));
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Margin} {down:0.0}H{Margin + Side}M{across:0.0} 8V{8 + Side}\" stroke=\"#ddd\"/>\n");
        svg.Append(Drawing.Text(Margin - 6, down + 4, share.ToString("0.0", CultureInfo.InvariantCulture), "end"));
        svg.Append(Drawing.Text(across, Side + 24, (share * widest).ToString("0.##", CultureInfo.InvariantCulture), "middle"));
    }
}

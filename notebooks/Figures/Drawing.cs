using System.Globalization;
using System.Security;

namespace FraudWatch.Notebooks;

/// <summary>What all figures have in common.</summary>
internal static class Drawing
{
    /// <summary>Told apart by people who see no red and green as well (Okabe and Ito 2008).</summary>
    public static IReadOnlyList<string> Colours { get; } = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00"];

    public static string Open(double width, double height) => string.Create(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0} {height:0}\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");

    public static string Text(double x, double y, string text, string anchor) => string.Create(CultureInfo.InvariantCulture,
        $"<text x=\"{x:0.0}\" y=\"{y:0.0}\" text-anchor=\"{anchor}\">{SecurityElement.Escape(text)}</text>\n");
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Reasons;

/// <summary>Words for a figure that came with the claims and that the feature dictionary does not know: its name, in words.</summary>
internal static partial class BroughtFeature
{
    /// <summary>"MaxLengthOfStay" and "max_length_of_stay" are both "max length of stay".</summary>
    public static (string Zh, string En) Words(string name)
    {
        var words = Hump().Replace(name, "$1 $2").Replace('_', ' ').ToLower(CultureInfo.InvariantCulture);
        return ($"导入指标 {words}", words);
    }

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Hump();
}

using System.Text;

namespace FraudWatch.Store.Schemas;

/// <summary>
/// Reduces a header field to what tells names apart: letters and digits in lower case. So <c>FIXMEDINS_CODE</c>,
/// <c>fixmedinsCode</c> and <c>'fixmedins_code'</c> are one name, and so are 住院/门诊号 and 住院_门诊号.
/// </summary>
internal static class HeaderName
{
    public static string Reduce(string header)
    {
        var reduced = new StringBuilder(header.Length);
        foreach (var character in header.Where(char.IsLetterOrDigit))
            reduced.Append(char.ToLowerInvariant(character));
        return reduced.ToString();
    }

    /// <summary>The name without notes in brackets: <c>结算ID (PK)</c> is 结算ID.</summary>
    public static string ReduceWithoutNotes(string header)
    {
        var kept = new StringBuilder(header.Length);
        var depth = 0;
        foreach (var character in header)
        {
            if (character is '(' or '（')
                depth++;
            else if (character is ')' or '）')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                kept.Append(character);
        }
        return Reduce(kept.ToString());
    }
}
